import { type Sql, sql } from "./sql.ts";

/** That the name of `node`, or one of its aliases that are names, starts so, ignoring the case of ASCII letters. */
export function nameStartsWith(table: "person" | "faction", start: string): Sql {
  const pattern = `${start.replace(/[\\%_]/g, "\\$&")}%`;
  return sql(
    `node.id IN (SELECT canonical_id FROM ${table} WHERE name LIKE ? ESCAPE '\\'
      UNION SELECT named.canonical_id FROM alias JOIN ${table} named ON named.id = alias.${table}_id
        WHERE alias.name LIKE ? ESCAPE '\\' AND alias.kind <> 'NOMINAL')`,
    pattern,
    pattern,
  );
}
