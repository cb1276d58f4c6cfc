import { relateStore } from "../ingest/relations/relate-store.ts";
import { closeStore, openStore } from "../store/database.ts";
import { migrateUp } from "../store/migrate.ts";
import { print } from "./print.ts";
import { showProgress } from "./progress.ts";

/** Relates all articles of a store anew; prints how many there are. */
export async function relate(storePath: string): Promise<void> {
  const store = await openStore(storePath);
  try {
    await migrateUp(store);
    const progress = showProgress("relating, in percent", 100);
    const articles = await relateStore(store, (done, total) => progress.step(Math.floor((100 * done) / total)));
    progress.clear();
    await print(`${articles} related`);
  } finally {
    await closeStore(store);
  }
}
