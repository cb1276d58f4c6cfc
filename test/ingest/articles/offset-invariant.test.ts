import { brotliDecompressSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readStory } from "../../../src/extract/read-story.ts";
import { FormatError } from "../../../src/formats/format-error.ts";
import { parsePlainText } from "../../../src/formats/plain-text.ts";
import { saveArticle } from "../../../src/ingest/articles/save-article.ts";
import { temporaryStore } from "../../store/temporary-store.ts";
import { sourceOf } from "../source-of.ts";

let temporary: Awaited<ReturnType<typeof temporaryStore>>;
beforeAll(async () => {
  temporary = await temporaryStore();
});
afterAll(() => temporary.remove());

const piece = fc.constantFrom(
  "“We will stay out,” said Ruth Calder, chair of the Dock Workers’ Union.",
  "“Nobody works,” she told the Herald, “before Monday 🚢.”",
  'The Harbour Board said\u00a0the offer was "fair to both sides".',
  "According to Omar al-Sayed, the port’s manager, talks go on.",
  "‘It is\tover,’ he added.",
  "“The cranes stand still.",
  "READ MORE: How the strike began 🏗️",
  "E\u0301douard Nai\u0308f, who lives in Port Marrow, agreed.",
  'said “ ” ’ " ,',
  "SOURCE: Marrow Herald",
);
const gap = fc.constantFrom(" ", "\n\n", "\r\n\r\n", "\n", "\r\n  ", "\n\t\n\n", "\u00a0");
const text = fc
  .array(
    fc.tuple(fc.oneof({ weight: 5, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: "grapheme" }) }), gap),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((parts) => parts.flat().join(""));

/** Every span of an article, with the field it counts in. */
const spans = `
  WITH span AS (
    SELECT article_id, field, "start", "end", exact FROM mention
    UNION ALL SELECT article_id, field, "start", "end", exact FROM role
    UNION ALL SELECT article_id, field, "start", "end", exact FROM quote_span JOIN quote ON quote.id = quote_id)
  SELECT "start", "end", exact,
    CASE field WHEN 'HEADLINE' THEN headline WHEN 'STANDFIRST' THEN standfirst ELSE body_text END AS text
  FROM span JOIN article ON article.id = article_id WHERE article.key = ?`;

const blocksWithSource = `SELECT block.text, block.raw_start AS rawStart, brotli FROM article
  JOIN block ON block.article_id = article.id JOIN article_source ON article_source.article_id = article.id WHERE key = ?`;

test("every span in the store is where it says, whatever the text is made of", async () => {
  const { store } = temporary;
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(text, async (raw) => {
      const story = storyOf(raw);
      fc.pre(story !== null);
      const { key } = await saveArticle(store, story, readStory(story), sourceOf(raw));
      const found = await store.reader.all<{ start: number; end: number; exact: string; text: string }>(spans, [key]);
      for (const span of found) expect(span.text.slice(span.start, span.end)).toBe(span.exact);
      // The stored input, which may be an earlier one: the same words, spaced otherwise, are the same article.
      const blocks = await store.reader.all<{ text: string; rawStart: number; brotli: Buffer }>(blocksWithSource, [
        key,
      ]);
      for (const block of blocks) {
        expect(brotliDecompressSync(block.brotli).toString().startsWith(block.text, block.rawStart)).toBe(true);
      }
      seen += found.length;
    }),
    { numRuns: 120 },
  );
  expect(seen).toBeGreaterThan(500);
}, 60_000);

function storyOf(raw: string) {
  try {
    return parsePlainText(raw);
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}
