import { createHash } from "node:crypto";
import { invalidCursor } from "./request-error.ts";

/** The value of a sort key. */
export type SortValue = string | number;

/** The fingerprints of so many lists are kept: a page of articles asks for that of their quotes once an article. */
const mostKept = 1000;
const kept = new Map<string, string>();

/** What a cursor belongs to: a field with its order and filter, in a few characters. */
export function fingerprint(parts: readonly unknown[]): string {
  const text = JSON.stringify(parts);
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const made = createHash("sha256").update(text).digest("base64url").slice(0, 8);
  kept.set(text, made);
  return made;
}

/** The opaque cursor of a row: its sort keys, bound to the list they were read in. */
export function encodeCursor(list: string, keys: readonly SortValue[]): string {
  return Buffer.from(JSON.stringify([list, ...keys])).toString("base64url");
}

/**
 * The sort keys in a cursor.
 *
 * @param list fingerprint of the list it has to be of
 * @param count how many sort keys that list has
 * @throws RequestError INVALID_CURSOR if it is of another list, or was not made by `encodeCursor`
 */
export function decodeCursor(cursor: string, list: string, count: number): SortValue[] {
  const [madeFor, ...keys] = parse(cursor);
  const whole = keys.length === count && keys.every((key) => typeof key === "string" || Number.isFinite(key));
  if (madeFor !== list || !whole || encodeCursor(list, keys as SortValue[]) !== cursor) throw invalidCursor();
  return keys as SortValue[];
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
