import { brotliDecompressSync } from "node:zlib";
import sqlite3 from "sqlite3";
import { expect } from "vitest";
import type { Store } from "../../src/store/database.ts";

/** Every span of the store, with the field it counts in. */
const spans = `
  WITH span AS (
    SELECT article_id, field, "start", "end", exact FROM mention
    UNION ALL SELECT article_id, field, "start", "end", exact FROM role
    UNION ALL SELECT article_id, field, "start", "end", exact FROM quote_span JOIN quote ON quote.id = quote_id)
  SELECT "start", "end", exact,
    CASE field WHEN 'HEADLINE' THEN headline WHEN 'STANDFIRST' THEN standfirst ELSE body_text END AS text
  FROM span JOIN article ON article.id = article_id`;

/** Articles of which something is missing. */
const halves = `SELECT headline FROM article WHERE
  NOT EXISTS (SELECT 1 FROM article_source WHERE article_id = article.id)
  OR NOT EXISTS (SELECT 1 FROM block WHERE article_id = article.id)`;

/** Entities that no article mentions. */
const orphans = `SELECT name FROM person WHERE NOT EXISTS (SELECT 1 FROM appearance WHERE person_id = person.id)
  UNION ALL SELECT name FROM faction WHERE NOT EXISTS (SELECT 1 FROM appearance WHERE faction_id = faction.id)`;

/** Fails if anything in a store of plain text articles is not as it has to be; gives the number of articles. */
export async function expectWholeStore({ path, reader }: Store): Promise<number> {
  expect(await integrityOf(path)).toEqual([{ integrity_check: "ok" }]);
  expect(await reader.all("PRAGMA foreign_key_check")).toEqual([]);
  expect(await reader.all(halves)).toEqual([]);
  expect(await reader.all(orphans)).toEqual([]);
  for (const span of await reader.all<{ start: number; end: number; exact: string; text: string }>(spans)) {
    if (span.text.slice(span.start, span.end) !== span.exact) expect(span).toBe("a span that slices");
  }
  const blocks = await reader.all<{ text: string; at: number; brotli: Buffer }>(
    "SELECT text, raw_start AS at, brotli FROM block JOIN article_source USING (article_id)",
  );
  for (const { text, at, brotli } of blocks) {
    if (!brotliDecompressSync(brotli).toString().startsWith(text, at)) expect(text).toBe("in the source");
  }
  const [row] = await reader.all<{ count: number }>("SELECT count(*) AS count FROM article");
  return row?.count ?? 0;
}

/**
 * What SQLite says of a store's file, asked over a connection of its own: FTS5's part of the check takes what a connection
 * remembers of an index for what is in it, and finds fault with a sound index that another connection has written to since.
 */
async function integrityOf(path: string): Promise<unknown[]> {
  const database = new sqlite3.Database(path, sqlite3.OPEN_READONLY);
  try {
    return await new Promise((resolve, reject) => {
      database.all("PRAGMA integrity_check", (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  } finally {
    database.close();
  }
}
