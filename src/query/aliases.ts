import { Alias } from "../store/alias.ts";
import { Role } from "../store/role.ts";
import { columnsOf, type Entity, type RowOf } from "./columns.ts";
import { groupBy } from "./group-by.ts";
import type { Loaders } from "./loaders.ts";

/** What articles call a person or a faction, under any name that stands for it; of equal ones the first that was stored. */
export function aliasesOf(loaders: Loaders, table: "person" | "faction", id: number): Promise<RowOf<Alias>[]> {
  return firstOfEach(loaders, Alias, table, "item.name", id);
}

/** What articles call a person to be, under any name that stands for the person; of equal ones the first. */
export function rolesOf(loaders: Loaders, id: number): Promise<RowOf<Role>[]> {
  const body = "(SELECT canonical_id FROM faction WHERE faction.id = item.affiliation_id)";
  return firstOfEach(loaders, Role, "person", `item.role_name, ${body}`, id);
}

/** The rows that point at names of a person or faction, of those equal in `group` the first that was stored. */
function firstOfEach<Instance extends { id: number }>(
  loaders: Loaders,
  entity: Entity<Instance>,
  table: "person" | "faction",
  group: string,
  id: number,
): Promise<RowOf<Instance>[]> {
  const { store } = loaders;
  const items = entity.name.toLowerCase();
  const loader = loaders.batched<number, RowOf<Instance>[]>(`${items} of ${table}`, async (parents) => {
    const rows = await store.reader.all<{ readonly __parent: number }>(
      `SELECT ${columnsOf(store, entity, "t")}, first.parent AS "__parent" FROM ${items} t JOIN (
          SELECT named.canonical_id AS parent, min(item.id) AS id FROM ${table} named
            JOIN ${items} item ON item.${table}_id = named.id
            WHERE named.canonical_id IN (SELECT value FROM json_each(?)) GROUP BY named.canonical_id, ${group}) first
        ON first.id = t.id ORDER BY t.id`,
      [JSON.stringify(parents)],
    );
    const found = groupBy(rows, "__parent");
    return parents.map((parent) => (found.get(parent) ?? []) as unknown as RowOf<Instance>[]);
  });
  return loader.load(id);
}
