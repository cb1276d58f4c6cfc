import wrapAnsi from "wrap-ansi";
import type { Paint } from "./paint.ts";

/** A line with a label in front; its text is wrapped beside it. */
export interface Row {
  readonly label: string;
  readonly text: string;
}

/** A thing with a heading of its own and what is to be said of it. */
export interface Entry {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** How wide the output is, in terminal columns, and how it is painted. */
export interface Sheet {
  readonly columns: number;
  readonly paint: Paint;
}

const labelWidth = 14;
const narrowest = 20;

/** Rows one under the other, their texts in one column. */
export function layRows(rows: readonly Row[], { columns, paint }: Sheet): string {
  const width = Math.max(narrowest, columns - labelWidth);
  const lines = rows.flatMap(({ label, text }) =>
    wrapAnsi(text, width)
      .split("\n")
      .map((line, index) => paint("LABEL", (index === 0 ? label : "").padEnd(labelWidth)) + line),
  );
  return lines.map((line) => line.trimEnd()).join("\n");
}

/** A heading and its entries; nothing at all where there are none. */
export function laySection(heading: string, entries: readonly Entry[], sheet: Sheet): string[] {
  if (entries.length === 0) return [];
  const laid = entries.map(({ title, rows }) => {
    const indented = rows.map(({ label, text }) => ({ label: `    ${label}`, text }));
    return [title, ...(rows.length > 0 ? [layRows(indented, sheet)] : [])].join("\n");
  });
  return [sheet.paint("HEADING", heading), ...laid];
}
