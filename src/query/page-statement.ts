import type { Store } from "../store/database.ts";
import { columnsOf, tableOf } from "./columns.ts";
import type { SortValue } from "./cursor.ts";
import type { Listing } from "./listing.ts";
import type { PageRequest } from "./page.ts";
import { allOf, join, type Sql, sql } from "./sql.ts";

/** A row as the page statements give it: the node's columns, and these beside them. */
export interface ListedRow {
  /** The row id of the parent; 0 in a list without parents. */
  readonly __parent: number;
  /** Its place in the parent's page, from 1. */
  readonly __place: number;
  /** The sort keys: `__key0`, `__key1` … */
  readonly [key: `__key${number}`]: SortValue;
}

/** The rows that one page takes, and one more, of each parent, ordered in the direction of the page. */
export function pageStatement(
  store: Store,
  listing: Listing<unknown>,
  parents: readonly number[],
  page: PageRequest,
  cursor: readonly SortValue[] | null,
): Sql {
  const { keys, descending } = listing.order;
  const direction = descending === page.backward ? "ASC" : "DESC";
  const order = keys.map((key) => `${key} ${direction}`).join(", ");
  const extras = Object.entries(listing.link?.edgeColumns ?? {}).map(([name, column]) => `link.${column} AS "${name}"`);
  const columns = [
    columnsOf(store, listing.entity, "node"),
    ...keys.map((key, index) => `${key} AS "__key${index}"`),
    ...extras,
  ].join(", ");
  const beyond = cursor ? [compare(listing, direction === "ASC" ? ">" : "<", cursor)] : [];
  const from = source(store, listing, parents, beyond);
  if (!listing.link) {
    return join(
      [sql(`SELECT 0 AS "__parent", ${columns}`), from, sql(`ORDER BY ${order} LIMIT ?`, page.size + 1)],
      "\n",
    );
  }
  const place = `row_number() OVER (PARTITION BY link.parent ORDER BY ${order})`;
  return join(
    [
      sql(`SELECT * FROM (SELECT link.parent AS "__parent", ${place} AS "__place", ${columns}`),
      from,
      sql(`) WHERE "__place" <= ? ORDER BY "__parent", "__place"`, page.size + 1),
    ],
    "\n",
  );
}

/** How many rows each parent has; a parent without any is left out. */
export function countStatement(store: Store, listing: Listing<unknown>, parents: readonly number[]): Sql {
  const parent = listing.link ? "link.parent" : "0";
  return join(
    [sql(`SELECT ${parent} AS "__parent", count(*) AS "count"`), source(store, listing, parents), sql("GROUP BY 1")],
    "\n",
  );
}

/** The parents that have a row on the other side of the cursor from the page, the cursor's own row included. */
export function behindStatement(
  store: Store,
  listing: Listing<unknown>,
  parents: readonly number[],
  page: PageRequest,
  cursor: readonly SortValue[],
): Sql {
  const parent = listing.link ? "link.parent" : "0";
  const behind = compare(listing, listing.order.descending === page.backward ? "<=" : ">=", cursor);
  const limit = listing.link ? "" : "LIMIT 1";
  return join(
    [sql(`SELECT DISTINCT ${parent} AS "__parent"`), source(store, listing, parents, [behind]), sql(limit)],
    "\n",
  );
}

function source(store: Store, listing: Listing<unknown>, parents: readonly number[], more: readonly Sql[] = []): Sql {
  const table = tableOf(store, listing.entity);
  const where = join([sql("WHERE"), allOf([...listing.conditions, ...more])], " ");
  if (!listing.link) return join([sql(`FROM ${table} node`), where], " ");
  const { text, values } = listing.link.select(parents);
  return join([{ text: `FROM (${text}) link JOIN ${table} node ON node.id = link.node`, values }, where], " ");
}

/**
 * That a row stands on one side of a cursor. The bound on the first key alone says nothing new, but SQLite seeks with it
 * in an index on an expression or a collation, where it cannot with the comparison of the whole row.
 */
function compare({ order }: Listing<unknown>, operator: "<" | "<=" | ">" | ">=", cursor: readonly SortValue[]): Sql {
  const [first] = order.keys;
  const row = `(${order.keys.join(", ")}) ${operator} (${order.keys.map(() => "?").join(", ")})`;
  return sql(`${first} ${operator[0]}= ? AND ${row}`, cursor[0], ...cursor);
}
