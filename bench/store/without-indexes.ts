import type { Store } from "../../src/store/database.ts";

/**
 * Does `work` while the store has none of the indexes that only make reads fast, and makes them again behind it: sorted once,
 * which is several times as fast as row by row. What makes keys unique stays, and so does the full text.
 */
export async function withoutIndexes(store: Store, work: () => Promise<void>): Promise<void> {
  const indexes: { name: string; sql: string }[] = await store.dataSource.query(
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name",
  );
  for (const { name } of indexes) await store.dataSource.query(`DROP INDEX "${name}"`);
  await work();
  for (const { sql } of indexes) await store.dataSource.query(sql);
}
