import type { Store } from "../store/database.ts";
import { standsBeside } from "./beside-cursor.ts";
import { columnsOf, readsCursors, type Selecting, tableOf } from "./columns.ts";
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
  /** The sort keys, where cursors are read: `__key0`, `__key1` … */
  readonly [key: `__key${number}`]: SortValue;
}

/** The rows that one page takes, and one more, of each parent, ordered in the direction of the page. */
export function pageStatement(
  selecting: Selecting,
  listing: Listing<unknown>,
  parents: readonly number[],
  page: PageRequest,
  cursor: readonly SortValue[] | null,
): Sql {
  const order = listing.order
    .map((key) => `${key.expression} ${key.descending === page.backward ? "ASC" : "DESC"}`)
    .join(", ");
  const extras = Object.entries(listing.link?.edgeColumns ?? {}).map(([name, column]) => `link.${column} AS "${name}"`);
  const columns = [
    columnsOf(selecting, listing.entity, "node"),
    ...(readsCursors(selecting) ? listing.order.map((key, index) => `${key.expression} AS "__key${index}"`) : []),
    ...extras,
  ].join(", ");
  const beyond = cursor ? [standsBeside(listing.order, cursor, page.backward ? "before" : "after", false)] : [];
  const from = source(selecting.store, listing, parents, beyond);
  if (!listing.link) {
    return join(
      [
        ranking(listing),
        sql(`SELECT 0 AS "__parent", ${columns}`),
        from,
        sql(`ORDER BY ${order} LIMIT ?`, page.size + 1),
      ],
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
    [
      sql(`SELECT ${parent} AS "__parent", count(*) AS "count"`),
      wholeSource(store, listing, parents),
      sql("GROUP BY 1"),
    ],
    "\n",
  );
}

/** A SELECT of `parent` and `node` (row ids), and of one more column of the nodes, of the whole list of each parent, to be aggregated. */
export function wholeList(
  store: Store,
  listing: Listing<unknown>,
  parents: readonly number[],
  column: string | null = null,
): Sql {
  const parent = listing.link ? "link.parent" : "0";
  const columns = [`${parent} AS parent`, "node.id AS node", ...(column === null ? [] : [`node.${column}`])];
  return join([sql(`SELECT ${columns.join(", ")}`), wholeSource(store, listing, parents)], " ");
}

/** What a list is read from; of a search all that has the words, ranked or not. */
function wholeSource(store: Store, listing: Listing<unknown>, parents: readonly number[]): Sql {
  const { search, ...rest } = listing;
  const whole = search ? { ...rest, conditions: [...listing.conditions, search.condition] } : listing;
  return source(store, whole, parents);
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
  const behind = standsBeside(listing.order, cursor, page.backward ? "after" : "before", true);
  const limit = listing.link ? "" : "LIMIT 1";
  return join(
    [
      ranking(listing),
      sql(`SELECT DISTINCT ${parent} AS "__parent"`),
      source(store, listing, parents, [behind]),
      sql(limit),
    ],
    "\n",
  );
}

/** The ranking of a search as `link`; it is made once, though a cursor looks into it too. */
function ranking({ search }: Listing<unknown>): Sql {
  return search ? join([sql("WITH link AS MATERIALIZED ("), search.ranked, sql(")")], "") : sql("");
}

function source(store: Store, listing: Listing<unknown>, parents: readonly number[], more: readonly Sql[] = []): Sql {
  const table = tableOf(store, listing.entity);
  const where = join([sql("WHERE"), allOf([...listing.conditions, ...more])], " ");
  if (listing.search) return join([sql(`FROM link JOIN ${table} node ON node.id = link.node`), where], " ");
  if (!listing.link) return join([sql(`FROM ${table} node`), where], " ");
  // SQLite does not know how few rows a link has; CROSS JOIN tells it to start from them.
  const { text, values } = listing.link.select(parents);
  return join([{ text: `FROM (${text}) link CROSS JOIN ${table} node ON node.id = link.node`, values }, where], " ");
}
