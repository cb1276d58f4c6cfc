import { uncachedArgs } from "./contender.ts";
import type { LoadProcess } from "./load-process.ts";
import { bodyOf, type Page } from "./page.ts";
import { type ServerProcess, startProcess } from "./server-process.ts";
import { median, rotated } from "./statistics.ts";

/** How long the front page takes on a store of a size, one request at a time; medians over the rounds. */
export interface Growth {
  readonly articles: number;
  /** In milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** A store of a size. */
export interface SizedStore {
  readonly articles: number;
  readonly path: string;
}

/** Asks our server, uncached, for the front page on stores of several sizes, in turn. */
export async function measureGrowth(
  pages: readonly Page[],
  stores: readonly SizedStore[],
  load: LoadProcess,
  { seconds, rounds }: { readonly seconds: number; readonly rounds: number },
  say: (line: string) => void,
): Promise<Growth[]> {
  const servers: (readonly [number, ServerProcess])[] = [];
  try {
    for (const { articles, path } of stores) servers.push([articles, await startProcess(uncachedArgs(path))]);
    const bodies = pages.filter(({ name }) => name === "front-page").map(bodyOf);
    const order = (url: string) => ({ url, bodies, connections: 1, seconds });
    for (const [, { url }] of servers) await load.run(order(url));
    const measured = new Map(servers.map(([articles]) => [articles, { p50: [] as number[], p99: [] as number[] }]));
    for (let round = 0; round < rounds; round += 1) {
      say(`growth: round ${round + 1} of ${rounds}`);
      for (const [articles, { url }] of rotated(servers, round)) {
        const { p50, p99 } = await load.run(order(url));
        measured.get(articles)?.p50.push(p50);
        measured.get(articles)?.p99.push(p99);
      }
    }
    return [...measured].map(([articles, { p50, p99 }]) => ({ articles, p50: median(p50), p99: median(p99) }));
  } finally {
    for (const [, server] of servers) await server.stop();
  }
}
