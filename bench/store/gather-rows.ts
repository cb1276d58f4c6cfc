import type { EntityManager } from "typeorm";

/** How `insertRows` and `indexText` write. */
const insert = /^(INSERT (?:OR REPLACE )?INTO \S+ \(([^)]+)\)) VALUES \(/u;

/** A manager that keeps what is to be inserted, for many articles together. */
export interface Gathering {
  readonly manager: EntityManager;
  /** Inserts all that was kept. */
  readonly flush: () => Promise<void>;
}

/**
 * Keeps the rows of many articles, each inserted by itself, and inserts them a table at a time. A table goes to SQLite as one
 * JSON text, because to hand over millions of values one by one takes several times as long as to store them.
 */
export function gatherRows(manager: EntityManager): Gathering {
  const kept = new Map<string, { readonly width: number; readonly values: unknown[] }>();
  const query = async (sql: string, values: unknown[] = []) => {
    const [, start, columns] = insert.exec(sql) ?? [];
    if (start === undefined || columns === undefined) return manager.query(sql, values);
    const table = kept.get(start) ?? { width: columns.split(",").length, values: [] };
    kept.set(start, table);
    for (const value of values) table.values.push(value);
  };
  const flush = async () => {
    const tables = [...kept];
    kept.clear();
    // All are asked for at once, because the one who waits for them may be busy until then.
    await Promise.all(tables.map(([start, { width, values }]) => insertAll(manager, start, width, values)));
  };
  return { manager: Object.assign(Object.create(manager), { query }), flush };
}

async function insertAll(
  manager: EntityManager,
  start: string,
  width: number,
  values: readonly unknown[],
): Promise<void> {
  const columns = Array.from({ length: width }, (_, index) => index);
  const count = values.length / width;
  if (values.slice(0, width).some((value) => Buffer.isBuffer(value))) {
    const row = `(${columns.map(() => "?").join(", ")})`;
    const rows = Array.from({ length: count }, () => row).join(", ");
    await manager.query(`${start} VALUES ${rows}`, [...values]);
    return;
  }
  const rows = Array.from({ length: count }, (_, index) => values.slice(index * width, (index + 1) * width));
  const read = columns.map((index) => `value ->> ${index}`).join(", ");
  await manager.query(`${start} SELECT ${read} FROM json_each(?)`, [JSON.stringify(rows)]);
}
