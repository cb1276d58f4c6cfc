import { brotliDecompressSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { saveArticle } from "../../../src/ingest/articles/save-article.ts";
import type { Store } from "../../../src/store/database.ts";
import { dump } from "../../store/dump.ts";
import { temporaryStore } from "../../store/temporary-store.ts";
import { harbourReading, harbourStory } from "../harbour-strike.ts";
import { sourceOf } from "../source-of.ts";

let store: Store;
let remove: () => Promise<void>;
beforeEach(async () => ({ store, remove } = await temporaryStore()));
afterEach(() => remove());

const source = sourceOf(harbourStory().raw);
const count = async (table: string) =>
  (await store.reader.all<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n;

test("an article is stored with everything that was read from it, and its raw input", async () => {
  const saved = await saveArticle(store, harbourStory(), harbourReading(), source);
  expect(saved).toMatchObject({ outcome: "new", slug: "dockers-vow-to-keep-port-marrows-harbour-shut" });
  const counts = await Promise.all(
    ["block", "quote", "mention", "person", "faction", "place", "role", "alias"].map(count),
  );
  expect(counts).toEqual([9, 5, 8, 1, 4, 1, 1, 2]);
  const [kept] = await store.reader.all<{ brotli: Buffer; byte_length: number }>("SELECT * FROM article_source");
  expect(kept?.byte_length).toBe(source.bytes.byteLength);
  expect(brotliDecompressSync(kept?.brotli ?? Buffer.alloc(0))).toEqual(source.bytes);
});

test("storing the same article twice changes nothing", async () => {
  await saveArticle(store, harbourStory(), harbourReading(), source);
  const before = await dump(store);
  expect((await saveArticle(store, harbourStory(), harbourReading(), source)).outcome).toBe("unchanged");
  expect(await dump(store)).toEqual(before);
});

test("changed content replaces the old in place, as the next revision", async () => {
  await saveArticle(store, harbourStory(), harbourReading(), source);
  const quotesBefore = await store.reader.all("SELECT id, key FROM quote ORDER BY position");
  const changed = harbourStory({ credit: "Marrow Herald and agencies" });
  expect((await saveArticle(store, changed, harbourReading(), source)).outcome).toBe("updated");
  expect(await store.reader.all("SELECT revision, credit FROM article")).toEqual([
    { revision: 2, credit: "Marrow Herald and agencies" },
  ]);
  expect(await store.reader.all("SELECT id, key FROM quote ORDER BY position")).toEqual(quotesBefore);
});

test("a newer extractor replaces what was read, and what it no longer sees is gone", async () => {
  await saveArticle(store, harbourStory(), harbourReading(), source);
  const better = harbourReading({ extractorVersion: "2", quotes: [], mentions: [], places: [] });
  expect((await saveArticle(store, harbourStory(), better, source)).outcome).toBe("reread");
  expect(await Promise.all(["article", "quote", "place", "quote_span", "quote_party", "person"].map(count))).toEqual([
    1, 0, 0, 0, 0, 1,
  ]);
  expect(await store.reader.all("SELECT revision FROM article")).toEqual([{ revision: 1 }]);
});

test("two articles of one headline have slugs of their own and share their people", async () => {
  await saveArticle(store, harbourStory(), harbourReading(), source);
  const other = harbourStory({ url: "https://herald.example/2031/harbour-2" });
  const { slug } = await saveArticle(store, other, harbourReading(), source);
  expect(slug).toMatch(/^dockers-vow-to-keep-port-marrows-harbour-shut-[\w-]{8}$/);
  expect(await Promise.all(["article", "person", "faction", "quote"].map(count))).toEqual([2, 1, 4, 10]);
});

test("an offset that does not hold refuses the article before anything is written", async () => {
  const reading = harbourReading();
  const [mention] = reading.mentions;
  if (!mention) throw new Error("the fixture has mentions");
  for (const span of [
    { ...mention.span, start: mention.span.start + 1, end: mention.span.end + 1 },
    { ...mention.span, end: mention.span.end + 1 },
    { ...mention.span, field: "BODY" as const },
  ]) {
    const wrong = { ...reading, mentions: [{ ...mention, span }] };
    await expect(saveArticle(store, harbourStory(), wrong, source)).rejects.toMatchObject({ code: "BAD_SPAN" });
  }
  expect(await count("article")).toBe(0);
});

test("a failure in the middle of an article leaves nothing of it", async () => {
  const reading = harbourReading();
  const wrong = { ...reading, quotes: reading.quotes.map((quote) => ({ ...quote, confidence: 7 })) };
  await expect(saveArticle(store, harbourStory(), wrong, source)).rejects.toThrow(/CHECK/);
  expect(await Promise.all(["article", "block", "mention", "person"].map(count))).toEqual([0, 0, 0, 0]);
  expect((await saveArticle(store, harbourStory(), reading, source)).outcome).toBe("new");
});

test("a store rebuilt from nothing, in another order, has the same keys", async () => {
  const other = harbourStory({ url: null, headline: harbourStory().headline });
  await saveArticle(store, harbourStory(), harbourReading(), source);
  await saveArticle(store, other, harbourReading(), source);
  const rebuilt = await temporaryStore();
  await saveArticle(rebuilt.store, other, harbourReading(), source);
  await saveArticle(rebuilt.store, harbourStory(), harbourReading(), source);
  for (const table of ["article", "quote", "person", "faction", "place", "related_story"]) {
    const keys = `SELECT key FROM ${table} ORDER BY key`;
    expect(await rebuilt.store.reader.all(keys), table).toEqual(await store.reader.all(keys));
  }
  await rebuilt.remove();
});
