import { ingestFile } from "../ingest/ingest-file.ts";
import type { SaveOutcome } from "../ingest/save-article.ts";
import { closeStore, openStore, type Store } from "../store/database.ts";
import { migrateUp } from "../store/migrate.ts";
import { exitCode } from "./exit-code.ts";
import { describeError } from "./failure.ts";
import { print } from "./print.ts";

/** Stores each file as one article; prints what became of it, and at the end how many went which way. */
export async function ingest(storePath: string, files: readonly string[]): Promise<void> {
  const store = await openStore(storePath);
  try {
    await migrateUp(store);
    await ingestFiles(store, files);
  } finally {
    await closeStore(store);
  }
}

async function ingestFiles(store: Store, files: readonly string[]): Promise<void> {
  const counts = new Map<SaveOutcome | "failed", number>();
  for (const file of files) {
    const outcome = await ingestOne(store, file);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  await print([...counts].map(([outcome, count]) => `${count} ${outcome}`).join(", "));
  if (counts.has("failed")) process.exitCode = exitCode.failure;
}

async function ingestOne(store: Store, file: string): Promise<SaveOutcome | "failed"> {
  try {
    const { outcome, slug } = await ingestFile(store, file);
    await print(`${outcome.padEnd(9)}  ${file}  ${slug}`);
    return outcome;
  } catch (error) {
    console.error(`newsgraph: ${file}: ${describeError(error)}`);
    return "failed";
  }
}
