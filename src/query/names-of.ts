import { isIn, join, type Sql, sql } from "./sql.ts";

/**
 * A SELECT of the row ids of all names that stand for people, factions or places: of the rows of the keys and of all that
 * were found to be the same. Places are told apart by their keys alone.
 */
export function namesOf(table: "person" | "faction" | "place", keys: readonly string[]): Sql {
  const ofKeys = isIn("key", keys);
  if (table === "place") return join([sql("SELECT id FROM place WHERE"), ofKeys], " ");
  const select = `SELECT id FROM ${table} WHERE canonical_id IN (SELECT canonical_id FROM ${table} WHERE`;
  return join([sql(select), ofKeys, sql(")")], " ");
}
