import type { Faction } from "../store/faction.ts";
import type { Person } from "../store/person.ts";
import { columnsOf, type Entity, type RowOf, tableOf } from "./columns.ts";
import type { Loaders } from "./loaders.ts";

/**
 * The person or faction that a name stands for, by a unique column of the name's row: whoever was merged leads to the one
 * who is left. Null where there is none, or for no value.
 */
export function findCanonical<Instance extends Person | Faction>(
  loaders: Loaders,
  entity: Entity<Instance>,
  column: "id" | "key" | "slug",
  value: string | number | null,
): Promise<RowOf<Instance> | null> {
  if (value === null) return Promise.resolve(null);
  const { store } = loaders;
  const table = tableOf(store, entity);
  return loaders
    .batched<string | number, RowOf<Instance> | null>(`canonical ${entity.name} by ${column}`, async (values) => {
      const rows = await store.reader.all<RowOf<Instance> & { readonly __value: string | number }>(
        `SELECT ${columnsOf(loaders, entity, "kept")}, named.${column} AS "__value" FROM ${table} named
          JOIN ${table} kept ON kept.id = named.canonical_id
          WHERE named.${column} IN (SELECT value FROM json_each(?))`,
        [JSON.stringify(values)],
        { plain: true },
      );
      const found = new Map(rows.map((row) => [row.__value, row]));
      return values.map((each) => found.get(each) ?? null);
    })
    .load(value);
}
