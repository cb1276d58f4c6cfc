import sqlite3 from "sqlite3";

/** A half-open range in a text, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Finds in a text what the full-text index finds in it. */
export interface Highlighter {
  /**
   * The places in each text that match, in their order.
   *
   * @param match an FTS5 expression without column names
   */
  find(match: string, texts: readonly string[]): Promise<TextRange[][]>;
  close(): Promise<void>;
}

/** Two of Unicode's noncharacters, which no text is to be exchanged with. */
const [opening, closing] = ["\uFDD0", "\uFDD1"];

/**
 * Opens a highlighter: a full-text index in memory that holds the texts of one question, made by the tokenizer of the store's
 * own index, so that "strikes" is marked where "strike" was searched. The store's index cannot tell, because it keeps no text.
 */
export async function openHighlighter(): Promise<Highlighter> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened: sqlite3.Database = new sqlite3.Database(":memory:", (error) =>
      error ? reject(error) : resolve(opened),
    );
  });
  const all = <Row>(sql: string, ...values: unknown[]) =>
    new Promise<Row[]>((resolve, reject) => {
      database.all<Row>(sql, values, (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  await all("CREATE VIRTUAL TABLE text USING fts5(words, tokenize = 'porter unicode61 remove_diacritics 2')");

  const find = async (match: string, texts: readonly string[]): Promise<TextRange[][]> => {
    try {
      await all("INSERT INTO text (rowid, words) SELECT key, value FROM json_each(?)", JSON.stringify(texts));
      const rows = await all<{ id: number; marked: string }>(
        "SELECT rowid AS id, highlight(text, 0, ?, ?) AS marked FROM text WHERE text MATCH ?",
        opening,
        closing,
        match,
      );
      const marked = new Map(rows.map((row) => [row.id, row.marked]));
      return texts.map((text, id) => rangesIn(marked.get(id) ?? text, text));
    } finally {
      await all("DELETE FROM text");
    }
  };

  // The texts of one question at a time are in the table.
  let last: Promise<unknown> = Promise.resolve();
  return {
    find: (match, texts) => {
      const found = last.then(() => find(match, texts));
      last = found.catch(() => {});
      return found;
    },
    close: async () => {
      await last;
      await new Promise<void>((resolve, reject) => database.close((error) => (error ? reject(error) : resolve())));
    },
  };
}

/** Where the marks stand, counted in the text without them. A text that has such characters of its own keeps them. */
function rangesIn(marked: string, text: string): TextRange[] {
  const ranges: TextRange[] = [];
  let start = 0;
  let at = 0;
  for (const unit of marked.split("")) {
    if (unit === text[at]) at += 1;
    else if (unit === opening) start = at;
    else ranges.push({ start, end: at });
  }
  return ranges;
}
