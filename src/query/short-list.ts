import type { Connection, Edge } from "./connection.ts";
import { decodeCursor, encodeCursor, fingerprint } from "./cursor.ts";
import { type PageArguments, pageOf } from "./page.ts";

interface Item {
  readonly node: { readonly key: string };
}

/**
 * A page of a list that is short enough to be made as a whole. A cursor's item is looked for where it stands now; where it is gone,
 * the page goes on from where it stood.
 *
 * @param name tells the list from every other one
 * @throws RequestError for a page size or a cursor that is not good
 */
export function pageOfShortList<Each extends Item>(
  name: string,
  items: readonly Each[],
  pageArguments: PageArguments,
): Omit<Connection<Each["node"]>, "list" | "edges"> & { readonly edges: readonly (Each & Edge<Each["node"]>)[] } {
  const { cursor, backward, size } = pageOf(pageArguments);
  const list = fingerprint(["short list", name]);
  const at = cursor === null ? null : placeOf(cursor, list, items);
  const end = backward ? (at ?? items.length) : Math.min(items.length, (at ?? -1) + 1 + size);
  const start = backward ? Math.max(0, end - size) : (at ?? -1) + 1;
  const edges = items.slice(start, end).map((item, index) => {
    return { ...item, cursor: encodeCursor(list, [item.node.key, start + index]), search: null };
  });
  return {
    edges,
    countAll: async () => items.length,
    hasNext: async () => end < items.length,
    hasPrevious: async () => start > 0,
  };
}

function placeOf(cursor: string, list: string, items: readonly Item[]): number {
  const [key, place] = decodeCursor(cursor, list, 2);
  const now = items.findIndex(({ node }) => node.key === key);
  return now >= 0 ? now : Number(place);
}
