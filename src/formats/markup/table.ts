import { childrenNamed, descendants, type Element, elementsOf, rawTextOf } from "./element.ts";

/** A cell of a table of facts holds a figure or a name; a page laid out as a table has its text in them. In UTF-16 code units. */
const longestCell = 200;

/** True for a table of facts, as opposed to one that only lays out a page. */
export function isDataTable(table: Element): boolean {
  const rows = rowsOf(table);
  if (rows.length < 2 || rows.every((cells) => cells.length < 2)) return false;
  for (const { name } of descendants(table)) {
    if (/^(?:h[1-6]|article|section|figure|blockquote|ul|ol)$/u.test(name)) return false;
  }
  return rows.flat().every((cell) => rawTextOf(cell).trim().length <= longestCell && !holdsTable(cell));
}

const holdsTable = (cell: Element) => elementsOf(cell).some(({ name }) => name === "table");

/** The cells of each row. */
export function rowsOf(table: Element): Element[][] {
  const sections = [table, ...childrenNamed(table, "thead", "tbody", "tfoot")];
  return sections.flatMap((section) => childrenNamed(section, "tr").map((row) => childrenNamed(row, "td", "th")));
}
