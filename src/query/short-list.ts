import type { Connection, Edge } from "./connection.ts";
import { decodeCursor, encodeCursor, fingerprint } from "./cursor.ts";
import { type PageArguments, pageOf } from "./page.ts";
import { invalidCursor } from "./request-error.ts";

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
  const at = cursor === null ? { before: items.length, after: 0 } : placeOf(cursor, list, items);
  const start = backward ? Math.max(0, at.before - size) : at.after;
  const end = backward ? at.before : Math.min(items.length, start + size);
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

/** Where what stands before a cursor's item ends, and where what stands after it begins; the same where the item is gone. */
function placeOf(cursor: string, list: string, items: readonly Item[]): { before: number; after: number } {
  const [key, place] = decodeCursor(cursor, list, 2);
  if (typeof place !== "number" || !Number.isSafeInteger(place) || place < 0) throw invalidCursor();
  const now = items.findIndex(({ node }) => node.key === key);
  if (now >= 0) return { before: now, after: now + 1 };
  const stood = Math.min(place, items.length);
  return { before: stood, after: stood };
}
