import type { Store } from "../store/database.ts";
import type { Reader } from "../store/reader.ts";

/**
 * Does `work` with a reader that sees the store as it is now to the end, whatever others write meanwhile. The store has
 * to be open for reading only.
 */
export async function inSnapshot<Result>(
  { dataSource }: Store,
  work: (reader: Pick<Reader, "all">) => Promise<Result>,
): Promise<Result> {
  await dataSource.query("BEGIN");
  try {
    return await work({ all: (sql, values = []) => dataSource.query(sql, [...values]) });
  } finally {
    await dataSource.query("ROLLBACK");
  }
}
