import { type RowOf, readsCursors } from "./columns.ts";
import { decodeCursor, encodeCursor, fingerprint, type SortValue } from "./cursor.ts";
import { groupBy } from "./group-by.ts";
import type { Listing, Search } from "./listing.ts";
import type { Loaders } from "./loaders.ts";
import { type PageArguments, pageOf } from "./page.ts";
import { behindStatement, countStatement, type ListedRow, pageStatement } from "./page-statement.ts";
import type { Sql } from "./sql.ts";

/** A row in a list. What the list itself says about it (`Link.edgeColumns`) stands in the row. */
export interface Edge<Row> {
  readonly node: Row;
  /** Empty in a request that reads no cursors. */
  readonly cursor: string;
  /** What the list was searched for; null where it was not. */
  readonly search: Search | null;
}

/** A whole list, of which a connection is a page. */
export interface List {
  readonly listing: Listing<unknown>;
  /** Tells the list from every other one, its filter and order included. */
  readonly fingerprint: string;
  /** Row id of the object whose list it is; 0 for a list of everything. */
  readonly parentId: number;
}

/** One page of a list. What costs a statement of its own is a function, and runs only if the client selects it. */
export interface Connection<Row> {
  readonly list: List;
  readonly edges: readonly Edge<Row>[];
  readonly countAll: () => Promise<number>;
  readonly hasNext: () => Promise<boolean>;
  readonly hasPrevious: () => Promise<boolean>;
}

/**
 * Reads a page of a list; pages of the same list for other parents, asked for in the same tick, come with one statement.
 *
 * @param parentId row id of the object whose list it is; left out for a list of everything
 * @throws RequestError for a page size or a cursor that is not good
 */
export async function findPage<Instance>(
  loaders: Loaders,
  listing: Listing<Instance>,
  pageArguments: PageArguments,
  parentId = 0,
): Promise<Connection<RowOf<Instance>>> {
  const { store } = loaders;
  const page = pageOf(pageArguments);
  const list = fingerprint([listing.name, listing.order, listing.conditions, listing.search?.text]);
  const cursor = page.cursor === null ? null : decodeCursor(page.cursor, list, listing.order.length);
  const read = <Row extends ListedRow>(what: string, statement: (parents: readonly number[]) => Sql) =>
    readForParent<Row>(loaders, JSON.stringify([what, list, page]), statement, parentId, !listing.search);

  const rows = await read<ListedRow & RowOf<Instance>>("page", (parents) =>
    pageStatement(loaders, listing, parents, page, cursor),
  );
  const taken = rows.slice(0, page.size);
  if (page.backward) taken.reverse();

  const isAhead = async () => rows.length > page.size;
  const isBehind = async () => {
    if (cursor === null) return false;
    return (await read("behind", (parents) => behindStatement(store, listing, parents, page, cursor))).length > 0;
  };
  const cursors = readsCursors(loaders);
  return {
    list: { listing, fingerprint: list, parentId },
    edges: taken.map((node) => ({
      node,
      cursor: cursors ? encodeCursor(list, keysOf(node, listing)) : "",
      search: listing.search ?? null,
    })),
    countAll: async () => {
      const [counted] = await read<ListedRow & { count: number }>("count", (parents) =>
        countStatement(store, listing, parents),
      );
      return counted?.count ?? 0;
    },
    hasNext: page.backward ? isBehind : isAhead,
    hasPrevious: page.backward ? isAhead : isBehind,
  };
}

/**
 * The rows that a statement gives for one parent; the parents of a tick share one run of it.
 *
 * @param plain false for rows whose sort keys are fractions that have to come back to the last digit, the ranks of a search
 */
function readForParent<Row extends ListedRow>(
  { store, batched }: Loaders,
  name: string,
  statement: (parents: readonly number[]) => Sql,
  parentId: number,
  plain: boolean,
): Promise<Row[]> {
  const loader = batched<number, Row[]>(name, async (parents) => {
    const { text, values } = statement(parents);
    const found = groupBy<Row, "__parent">(await store.reader.all<Row>(text, values, { plain }), "__parent");
    return parents.map((parent) => found.get(parent) ?? []);
  });
  return loader.load(parentId);
}

function keysOf(row: ListedRow, listing: Listing<unknown>): SortValue[] {
  return listing.order.map((_, index) => row[`__key${index}`] as SortValue);
}
