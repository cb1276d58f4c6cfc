import { type Sql, sql } from "./sql.ts";

/** That the name of `node`, or one of its aliases that are names, starts so, ignoring the case of ASCII letters. */
export function nameStartsWith(table: "person" | "faction", start: string): Sql {
  const pattern = `${start.replace(/[\\%_]/g, "\\$&")}%`;
  return sql(
    `node.name LIKE ? ESCAPE '\\' OR node.id IN (SELECT alias.${table}_id FROM alias
      WHERE alias.${table}_id IS NOT NULL AND alias.name LIKE ? ESCAPE '\\' AND alias.kind <> 'NOMINAL')`,
    pattern,
    pattern,
  );
}
