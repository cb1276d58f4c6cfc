import { ingestFile } from "../ingest/ingest-file.ts";
import type { SaveOutcome } from "../ingest/save-article.ts";
import { closeStore, openStore, type Store } from "../store/database.ts";
import { migrateUp } from "../store/migrate.ts";
import { reportFailure } from "./failure.ts";
import { print } from "./print.ts";

/** Stores each file as one article; prints what became of it, and at the end how many went which way. */
export async function ingest(storePath: string, files: readonly string[], debug: boolean): Promise<void> {
  const store = await openStore(storePath);
  try {
    await migrateUp(store);
    await ingestFiles(store, files, debug);
  } finally {
    await closeStore(store);
  }
}

async function ingestFiles(store: Store, files: readonly string[], debug: boolean): Promise<void> {
  const counts = new Map<SaveOutcome | "failed", number>();
  for (const file of files) {
    const outcome = await ingestOne(store, file, debug);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  await print([...counts].map(([outcome, count]) => `${count} ${outcome}`).join(", "));
}

async function ingestOne(store: Store, file: string, debug: boolean): Promise<SaveOutcome | "failed"> {
  try {
    const { outcome, slug } = await ingestFile(store, file);
    await print(`${outcome.padEnd(9)}  ${file}  ${slug}`);
    return outcome;
  } catch (error) {
    reportFailure(error, debug, file);
    return "failed";
  }
}
