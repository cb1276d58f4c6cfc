import type { Store } from "./database.ts";

/** Runs every migration that the store has not seen, each in a transaction; gives their names. */
export async function migrateUp(store: Store): Promise<string[]> {
  const run = await store.dataSource.runMigrations({ transaction: "each" });
  return run.map((migration) => migration.name);
}

/** Takes back the newest migration that was run; gives its name, or null where there is none. Its data is lost. */
export async function migrateDown(store: Store): Promise<string | null> {
  const before = await newest(store);
  await store.dataSource.undoLastMigration({ transaction: "each" });
  return before;
}

async function newest(store: Store): Promise<string | null> {
  const exists = await store.dataSource.query("SELECT 1 FROM sqlite_master WHERE name = 'migrations'");
  if (exists.length === 0) return null;
  const [last]: { name: string }[] = await store.dataSource.query(
    "SELECT name FROM migrations ORDER BY id DESC LIMIT 1",
  );
  return last?.name ?? null;
}
