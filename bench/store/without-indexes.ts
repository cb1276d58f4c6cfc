import { fillVoices } from "../../migrations/add-facets.ts";
import type { Store } from "../../src/store/database.ts";

/**
 * Does `work` while the store has none of the indexes that only make reads fast, and makes them again behind it: sorted once,
 * which is several times as fast as row by row. What makes keys unique stays, and so does the full text; which bodies quotes
 * speak for is found once, too.
 */
export async function withoutIndexes(store: Store, work: () => Promise<void>): Promise<void> {
  const dropped: { type: string; name: string; sql: string }[] = await store.dataSource.query(
    `SELECT type, name, sql FROM sqlite_master
      WHERE type = 'index' AND sql IS NOT NULL OR type = 'trigger' AND name LIKE 'voice_%' ORDER BY type, name`,
  );
  for (const { type, name } of dropped) await store.dataSource.query(`DROP ${type} "${name}"`);
  await work();
  for (const statement of fillVoices) await store.dataSource.query(statement);
  for (const { sql } of dropped) await store.dataSource.query(sql);
}
