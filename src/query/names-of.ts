/**
 * A SELECT of the row ids of all names that stand for one person or faction: of the row of a key and of all that were found
 * to be it. Its one parameter is the key of any of them.
 */
export function namesOf(table: "person" | "faction"): string {
  return `SELECT id FROM ${table} WHERE canonical_id = (SELECT canonical_id FROM ${table} WHERE key = ?)`;
}
