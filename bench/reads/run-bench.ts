import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeStore, openStore } from "../../src/store/database.ts";
import { askOurs, askPage, differences } from "./ask-page.ts";
import { comparisons } from "./comparison.ts";
import { type Contender, type ContenderName, findContenders, uncachedArgs } from "./contender.ts";
import { type LoadProcess, startLoad } from "./load-process.ts";
import { describeMachine } from "./machine.ts";
import { madeStore } from "./made-store.ts";
import { measureGrowth } from "./measure-growth.ts";
import { measureMemory } from "./measure-memory.ts";
import { measurePage, type Sample } from "./measure-pages.ts";
import { measureStart } from "./measure-start.ts";
import type { Options } from "./options.ts";
import { type Page, readPages } from "./page.ts";
import type { Run } from "./report.ts";
import { say } from "./say.ts";
import { type ServerProcess, startProcess } from "./server-process.ts";

/** Measures all that the options ask for. */
export async function runBench(options: Options): Promise<Run> {
  const { articles, sizes, seconds, rounds, only, mixed } = options;
  const path = madeStore(articles, say);
  // One size alone shows no growth.
  const sized = sizes.length > 1 ? sizes.map((size) => ({ articles: size, path: madeStore(size, say) })) : [];
  const store = await openStore(path, { readonly: true });
  const [machine, pages] = await Promise.all([describeMachine(store), readPages(store)]);
  await closeStore(store);

  const folder = mkdtempSync(join(tmpdir(), "newsgraph-bench-"));
  const load = startLoad();
  try {
    const answers = join(folder, "answers.json");
    const { present, absent } = findContenders(path, answers);
    const { samples, asked } = await measurePages(present, pages, answers, load, options);
    return {
      date: new Date().toISOString().slice(0, 10),
      machine,
      articles,
      seconds,
      rounds,
      absent,
      samples,
      comparisons: comparisons(samples),
      growth: await measureGrowth(asked, sized, load, options, say),
      start: only === null ? await measureStart(say) : null,
      memory: mixed > 0 ? await measureMemory(uncachedArgs(path), asked, load, mixed, say) : [],
    };
  } finally {
    load.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Starts everybody, makes sure that all answer alike, and measures the pages. */
async function measurePages(
  contenders: readonly Contender[],
  pages: readonly Page[],
  answersFile: string,
  load: LoadProcess,
  options: Options,
): Promise<{ samples: Sample[]; asked: Page[] }> {
  const servers = new Map<ContenderName, ServerProcess>();
  try {
    const [ours, ...others] = contenders;
    if (!ours) throw new Error("nobody to measure");
    say(`starting ${ours.name}`);
    const server = await startProcess(ours.args);
    servers.set(ours.name, server);
    const answers = await askOurs(server.url, pages);
    const byOperation = [...answers].map(([{ operationName }, text]) => [operationName, text]);
    writeFileSync(answersFile, JSON.stringify(Object.fromEntries(byOperation)));
    for (const { name, args } of others) {
      say(`starting ${name}`);
      servers.set(name, await startProcess(args));
    }
    const wanted = [...answers].filter(([{ name }]) => options.only === null || name === options.only);
    for (const [name, { url }] of servers) await expectEqual(name, url, wanted);
    const samples: Sample[] = [];
    for (const [page] of wanted) samples.push(...(await measurePage(page, servers, load, options, say)));
    return { samples, asked: [...answers.keys()] };
  } finally {
    for (const server of servers.values()) await server.stop();
  }
}

/** @throws Error if an answer is not as ours, with the first places where it differs */
async function expectEqual(
  name: ContenderName,
  url: string,
  answers: readonly (readonly [Page, string])[],
): Promise<void> {
  for (const [page, text] of answers) {
    const different = differences(JSON.parse(await askPage(url, page)), JSON.parse(text));
    if (different.length > 0) {
      throw new Error(`${name} answers ${page.name} otherwise than we do:\n${different.slice(0, 5).join("\n")}`);
    }
  }
}
