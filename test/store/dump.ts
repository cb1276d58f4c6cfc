import type { Store } from "../../src/store/database.ts";

/** Every row of every table of a store, to compare two states of it. */
export async function dump(store: Store): Promise<Record<string, unknown[]>> {
  const tables = await store.reader.all<{ name: string }>(
    // An index over another table's text, kept by triggers, is laid out by the history of its writes.
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT GLOB '[pfq]*_text*' ORDER BY name",
  );
  const rows = await Promise.all(tables.map(({ name }) => store.reader.all(`SELECT * FROM "${name}" ORDER BY 1, 2`)));
  return Object.fromEntries(tables.map(({ name }, index) => [name, rows[index] ?? []]));
}
