import { brotliDecompressSync } from "node:zlib";
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
export async function expectWholeStore({ reader }: Store): Promise<number> {
  expect(await reader.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
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
