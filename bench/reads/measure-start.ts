import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveArgs } from "./contender.ts";
import { startProcess } from "./server-process.ts";
import { median } from "./statistics.ts";

/** From the start of the command to the first answer, in milliseconds; medians. */
export interface Start {
  /** Without a store: it is made, and the seed read into it. */
  readonly first: number;
  /** With the store that this left. */
  readonly again: number;
  /** The CPU time in that, which other work on the machine hardly moves. */
  readonly firstCpu: number;
  readonly againCpu: number;
}

interface Took {
  readonly wall: number;
  readonly cpu: number;
}

const times = 5;
const query = JSON.stringify({ query: "{ articles(first: 1) { nodes { headline quotes { nodes { text } } } } }" });

/** Starts our built server on the seed, each time in a folder of its own. */
export async function measureStart(say: (line: string) => void): Promise<Start> {
  const first: Took[] = [];
  const again: Took[] = [];
  for (let time = 0; time < times; time += 1) {
    say(`start: ${time + 1} of ${times}`);
    const folder = mkdtempSync(join(tmpdir(), "newsgraph-bench-"));
    const args = serveArgs(join(folder, "news.db"));
    try {
      first.push(await startOnce(args));
      again.push(await startOnce(args));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  const middle = (all: readonly Took[], figure: keyof Took) => median(all.map((one) => one[figure]));
  return {
    first: middle(first, "wall"),
    again: middle(again, "wall"),
    firstCpu: middle(first, "cpu"),
    againCpu: middle(again, "cpu"),
  };
}

async function startOnce(args: readonly string[]): Promise<Took> {
  const start = performance.now();
  const server = await startProcess(args);
  const response = await fetch(server.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: query,
  });
  const { data } = (await response.json()) as { data: { articles: { nodes: unknown[] } } };
  const wall = performance.now() - start;
  const { cpu } = await server.usage();
  await server.stop();
  if (data.articles.nodes.length === 0) throw new Error("the seed is not there at the first answer");
  return { wall, cpu };
}
