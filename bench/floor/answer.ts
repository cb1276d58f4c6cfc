import type { Read } from "./reader.ts";

/** Reads what a query asks for, with SQL written for it, and gives the `data` of its answer. */
export type Answer = (read: Read, variables: Readonly<Record<string, string>>) => Promise<object>;

export const idOf = (type: string, key: string): string => Buffer.from(`${type}:${key}`).toString("base64url");

/** The key in an id. */
export function keyIn(id = ""): string {
  const text = Buffer.from(id, "base64url").toString();
  return text.slice(text.indexOf(":") + 1);
}

/** A date as the API writes it: to the millisecond. */
export const dateOf = (text: string | null): string | null => text && new Date(text).toISOString();

/** Rows that are ordered by `parent`, by it. */
export function byParent<Row extends { readonly parent: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const found = new Map<number, Row[]>();
  for (const row of rows) {
    const group = found.get(row.parent);
    if (group) group.push(row);
    else found.set(row.parent, [row]);
  }
  return found;
}
