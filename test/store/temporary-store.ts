import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeStore, openStore, type Store } from "../../src/store/database.ts";
import { migrateUp } from "../../src/store/migrate.ts";

/** A real store in a folder of its own, made by the real migrations. `remove` closes it and deletes the folder. */
export async function temporaryStore(): Promise<{ store: Store; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "newsgraph-"));
  const store = await openStore(join(folder, "news.sqlite"));
  await migrateUp(store);
  return {
    store,
    remove: async () => {
      await closeStore(store);
      await rm(folder, { recursive: true });
    },
  };
}
