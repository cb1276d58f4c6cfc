import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { closeStore, openStore, type Store } from "../../src/store/database.ts";
import { migrateUp } from "../../src/store/migrate.ts";
import { madeFiles } from "../ingest/made-articles.ts";
import { expectWholeStore } from "../ingest/store-invariants.ts";
import { folderOf } from "../ingest/temporary-folder.ts";
import { dump } from "../store/dump.ts";
import { runCli, startCli } from "./cli-process.ts";

const count = 1000;
/** The first kills come at any moment from the start of the process, the others once it has begun to store. */
const [earlyKills, kills] = [4, 20];

async function withStore<Result>(path: string, look: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(path);
  try {
    await migrateUp(store);
    return await look(store);
  } finally {
    await closeStore(store);
  }
}

/** Starts the command and kills it; false if it was done before. */
async function kill(args: readonly string[], early: boolean): Promise<boolean> {
  const child = startCli(args);
  const ended = once(child, "close");
  child.stderr.resume();
  if (!early) await Promise.race([once(child.stdout, "data"), ended]);
  child.stdout.resume();
  await wait(Math.random() * (early ? 1500 : 300));
  child.kill("SIGKILL");
  const [code] = await ended;
  return code === null;
}

test("killed at 20 random moments, a store holds whole articles only, and the same command does the rest", async () => {
  const folder = folderOf(madeFiles(count));
  const [killed, straight] = [join(folder, ".killed", "news.db"), join(folder, ".straight", "news.db")];
  const args = (store: string, threads: number) => {
    return ["ingest", folder, "--json", "--threads", String(threads), "--store", store];
  };
  expect((await runCli(args(straight, 1))).code).toBe(0);

  const sizes: number[] = [];
  let killedMidway = 0;
  for (let round = 0; round < kills; round++) {
    if (await kill(args(killed, 1 + (round % 2)), round < earlyKills)) killedMidway++;
    sizes.push(await withStore(killed, expectWholeStore));
  }
  expect(killedMidway).toBeGreaterThan(kills / 2);
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));

  const stored = sizes.at(-1) ?? 0;
  const { code, stdout } = await runCli(args(killed, 2));
  expect(code).toBe(0);
  const { summary } = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
  expect(summary).toMatchObject({ new: count - stored, unchanged: stored, failed: 0 });
  expect(await withStore(killed, expectWholeStore)).toBe(count);
  expect(await withStore(killed, content)).toEqual(await withStore(straight, content));
}, 240_000);

/** Everything but the number of transactions it took. */
async function content(store: Store) {
  const { content_version: _, ...tables } = await dump(store);
  return tables;
}
