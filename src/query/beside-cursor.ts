import type { SortValue } from "./cursor.ts";
import type { Order, SortKey } from "./listing.ts";
import { join, type Sql, sql } from "./sql.ts";

/** A key with the value that a cursor has for it. */
interface Bound {
  readonly key: SortKey;
  readonly value: SortValue;
  /** The cursor's last value, by which `SortKey.present` finds the row. */
  readonly row: SortValue;
}

/**
 * That a row stands on one side of a cursor.
 *
 * Keys of one direction are compared as one row value, which SQLite seeks in an index. The bound on the first key alone says
 * nothing new, but SQLite seeks with it where the index is on an expression or a collation.
 *
 * @param side `after` or `before` in the order's own direction
 * @param orAt whether the cursor's own row counts too
 */
export function standsBeside(order: Order, cursor: readonly SortValue[], side: "after" | "before", orAt: boolean): Sql {
  const row = cursor.at(-1) as SortValue;
  const bounds = order.map((key, index) => ({
    key: side === "after" ? key : { ...key, descending: !key.descending },
    value: cursor[index] as SortValue,
    row,
  }));
  return join([compare(bounds.slice(0, 1), "="), follows(bounds, orAt)], " AND ");
}

/** Lexicographic: the first keys of one direction decide, and where they are equal the others. */
function follows(bounds: readonly Bound[], orEqual: boolean): Sql {
  const turn = bounds.findIndex(({ key }) => key.descending !== bounds[0]?.key.descending);
  if (turn === -1) return compare(bounds, orEqual ? "=" : "");
  const first = bounds.slice(0, turn);
  return join(
    [
      sql("("),
      compare(first, "="),
      sql("AND ("),
      compare(first, ""),
      sql("OR"),
      follows(bounds.slice(turn), orEqual),
      sql("))"),
    ],
    " ",
  );
}

function compare(bounds: readonly Bound[], equal: "" | "="): Sql {
  const operator = `${bounds[0]?.key.descending ? "<" : ">"}${equal}`;
  const values = bounds.map(({ key, value, row }) =>
    key.present ? sql(`coalesce((${key.present}), ?)`, row, value) : sql("?", value),
  );
  const expressions = bounds.map(({ key }) => key.expression).join(", ");
  return join([sql(`(${expressions}) ${operator} (`), join(values, ", "), sql(")")], "");
}
