import { Faction } from "../store/faction.ts";
import { Person } from "../store/person.ts";
import type { Entity, RowOf } from "./columns.ts";
import { findOne } from "./find.ts";
import type { Loaders } from "./loaders.ts";

/** The person of this name; see `findByName`. */
export function findPersonByName(loaders: Loaders, name: string): Promise<RowOf<Person> | null> {
  return findByName(loaders, Person, "person", name);
}

/** The faction of this name; see `findByName`. */
export function findFactionByName(loaders: Loaders, name: string): Promise<RowOf<Faction> | null> {
  return findByName(loaders, Faction, "faction", name);
}

/**
 * Whom a name stands for, ignoring the case of ASCII letters: a name goes before an alias, and among several the one
 * in most articles is taken. "The ministry" and its like are no names.
 */
async function findByName<Instance extends { id: number }>(
  loaders: Loaders,
  entity: Entity<Instance>,
  table: "person" | "faction",
  name: string,
): Promise<RowOf<Instance> | null> {
  const found = await loaders.store.reader.all<{ id: number }>(
    `SELECT id FROM (
        SELECT canonical_id AS id, 1 AS full FROM ${table} WHERE name = ? COLLATE NOCASE
        UNION
        SELECT named.canonical_id, 0 FROM alias JOIN ${table} named ON named.id = alias.${table}_id
          WHERE alias.name = ? COLLATE NOCASE AND alias.kind <> 'NOMINAL') found
      ORDER BY full DESC, (SELECT count(*) FROM ${table} named JOIN appearance ON ${table}_id = named.id
        WHERE named.canonical_id = found.id) DESC, id LIMIT 1`,
    [name, name],
  );
  return findOne(loaders, entity, "id" as never, found[0]?.id ?? null);
}
