import { Alias } from "../store/alias.ts";
import { columnsOf, type RowOf } from "./columns.ts";
import { groupBy } from "./group-by.ts";
import type { Loaders } from "./loaders.ts";

/** What articles call a person or a faction, under any name that stands for it; of equal ones the first that was stored. */
export function aliasesOf(loaders: Loaders, table: "person" | "faction", id: number): Promise<RowOf<Alias>[]> {
  const { store } = loaders;
  const loader = loaders.batched<number, RowOf<Alias>[]>(`aliases of ${table}`, async (parents) => {
    const rows = await store.reader.all<{ readonly __parent: number }>(
      `SELECT ${columnsOf(loaders, Alias, "t")}, first.parent AS "__parent" FROM alias t JOIN (
          SELECT named.canonical_id AS parent, min(alias.id) AS id FROM ${table} named
            JOIN alias ON alias.${table}_id = named.id
            WHERE named.canonical_id IN (SELECT value FROM json_each(?)) GROUP BY named.canonical_id, alias.name) first
        ON first.id = t.id ORDER BY t.id`,
      [JSON.stringify(parents)],
      { plain: true },
    );
    const found = groupBy(rows, "__parent");
    return parents.map((parent) => (found.get(parent) ?? []) as unknown as RowOf<Alias>[]);
  });
  return loader.load(id);
}
