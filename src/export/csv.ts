/** What a cell can hold; null is an empty one. */
export type Cell = string | number | null;

/** How cells are written. */
export interface CsvStyle {
  /**
   * Puts an apostrophe before a text that a spreadsheet would run as a formula: one that starts with =, +, - or @, or with
   * a tab or a line end (https://owasp.org/www-community/attacks/CSV_Injection). It changes the words, so it is not the default.
   */
  readonly forSpreadsheet: boolean;
}

/** A row as RFC 4180 has it, with its line end. */
export function csvRow(cells: readonly Cell[], { forSpreadsheet }: CsvStyle): string {
  return `${cells.map((cell) => csvCell(cell, forSpreadsheet)).join(",")}\r\n`;
}

function csvCell(cell: Cell, forSpreadsheet: boolean): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const text = forSpreadsheet && /^[=+\-@\t\r\n]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
