import type { List } from "./connection.ts";
import { groupBy } from "./group-by.ts";
import type { Loaders } from "./loaders.ts";
import { wholeList } from "./page-statement.ts";
import { join, type Sql, sql } from "./sql.ts";

/**
 * What a statement finds in a whole list; the lists of a tick that differ in their parent only share one run of it.
 *
 * @param name tells the statement from all others on lists
 * @param statement a SELECT of `parent` and more from `list`, a table of `parent` and `node`, both row ids
 * @param column one of the nodes that `list` has, too; so it comes with them, and need not be looked up
 */
export function aggregate<Row>(
  loaders: Loaders,
  list: List,
  name: string,
  statement: Sql,
  column: string | null = null,
): Promise<Row[]> {
  const { store } = loaders;
  const loader = loaders.batched<number, Row[]>(`${name} of ${list.fingerprint}`, async (parents) => {
    const whole = wholeList(store, list.listing, parents, column);
    const { text, values } = join([sql("WITH list AS ("), whole, sql(")"), statement], " ");
    const found = groupBy<Row & { parent: number }, "parent">(await store.reader.all(text, values), "parent");
    return parents.map((parent) => found.get(parent as never) ?? []);
  });
  return loader.load(list.parentId);
}

/**
 * How a GROUP BY in such a statement has to start to keep the parents apart. Where there are none it leaves them out: SQLite would
 * sort all rows for it, though an index has them in the order of the rest.
 */
export function perParent({ listing }: List): string {
  return listing.link ? "parent," : "";
}

/** The first rows of each parent's list, in an order; of `select`, which has `parent`. */
export function firstRows({ listing }: List, select: string, order: string, most: number): Sql {
  // Without parents the best are kept while all are read; with them, all are sorted.
  if (!listing.link) return sql(`SELECT * FROM (${select}) ORDER BY ${order} LIMIT ?`, most);
  return sql(
    `SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY parent ORDER BY ${order}) AS place FROM (${select}))
      WHERE place <= ? ORDER BY parent, place`,
    most,
  );
}
