// Measures the writer on articles that are alike in every way that ever made it slow: `npm run bench:hostile -- [name…]`.
// Prints how much processor time an article took to read and to store, for each fifth of the articles: the fifths of
// storing should stay near each other, whatever is in the store by then.
import "reflect-metadata";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unknownOrigin } from "../src/formats/source.ts";
import { readSource } from "../src/ingest/read-source.ts";
import { storeSink } from "../src/ingest/store-sink.ts";
import { closeStore, openStore } from "../src/store/database.ts";
import { migrateUp } from "../src/store/migrate.ts";
import { hostileCorpora } from "./bench/hostile.ts";

const parts = 5;

/** Milliseconds of processor time, the database's threads included. */
async function timed<Result>(work: () => Result): Promise<[Awaited<Result>, number]> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
}

async function measure(count: number, text: (at: number) => string): Promise<{ read: number[]; stored: number[] }> {
  const folder = await mkdtemp(join(tmpdir(), "newsgraph-bench-"));
  const store = await openStore(join(folder, "news.db"));
  await migrateUp(store);
  const sink = storeSink(store);
  const [read, stored] = [new Array<number>(parts).fill(0), new Array<number>(parts).fill(0)];
  for (let at = 0; at < count; at++) {
    const part = Math.floor((at * parts) / count);
    const source = { format: "PLAIN_TEXT", bytes: Buffer.from(text(at)), origin: unknownOrigin } as const;
    const [result, reading] = await timed(() => readSource(source));
    if ("problem" in result) throw new Error(result.problem);
    const [[saved], storing] = await timed(() => sink.save([{ ...result, source }]));
    if (saved instanceof Error || saved?.outcome !== "new") throw saved ?? new Error("it was not stored");
    read[part] = (read[part] ?? 0) + (reading * parts) / count;
    stored[part] = (stored[part] ?? 0) + (storing * parts) / count;
  }
  await closeStore(store);
  await rm(folder, { recursive: true });
  return { read, stored };
}

const shown = (milliseconds: readonly number[]) => milliseconds.map((each) => each.toFixed(1).padStart(8)).join("");
for (const [name, { count, text }] of Object.entries(hostileCorpora)) {
  const wanted = process.argv.slice(2);
  if (wanted.length > 0 && !wanted.some((each) => name.startsWith(each))) continue;
  const { read, stored } = await measure(count, text);
  console.log(`${count} ${name}\n  read, ms  ${shown(read)}\n  stored, ms${shown(stored)}`);
}
