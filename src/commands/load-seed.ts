import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { ingestFile } from "../ingest/ingest-file.ts";
import type { Store } from "../store/database.ts";
import { hasArticles } from "./has-articles.ts";
import { print } from "./print.ts";

/** Fills an empty store with the articles of a folder, so that there is something to ask about; else does nothing. */
export async function loadSeed(store: Store, folder: string): Promise<void> {
  if (await hasArticles(store)) return;
  const names = (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
  for (const name of names) await ingestFile(store, join(folder, name));
  await print(`the store was empty: loaded ${names.length} seed article${names.length === 1 ? "" : "s"}`);
}
