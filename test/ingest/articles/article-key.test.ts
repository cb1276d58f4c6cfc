import { expect, test } from "vitest";
import { articleKey, canonicalUrl, contentHash } from "../../../src/ingest/articles/article-key.ts";
import { quoteKeys } from "../../../src/ingest/articles/quote-key.ts";
import { harbourReading, harbourStory } from "../harbour-strike.ts";

test("an article is known by its address, else by its publisher's identifier, else by its words", () => {
  const key = articleKey(harbourStory());
  expect(articleKey(harbourStory({ headline: "Another", url: "HTTPS://herald.example:443/2031/harbour" }))).toBe(key);
  const numbered = harbourStory({ url: null, publisherKey: "h-17" });
  expect(articleKey({ ...numbered, headline: "Another" })).toBe(articleKey(numbered));
  expect(articleKey({ ...numbered, publisher: "The Lowland Post" })).not.toBe(articleKey(numbered));
  const bare = harbourStory({ url: null });
  expect(articleKey({ ...bare, byline: "By nobody", section: "Ports" })).toBe(articleKey(bare));
  expect(articleKey({ ...bare, bodyText: `${bare.bodyText}!` })).not.toBe(articleKey(bare));
});

test("the content hash changes with anything that is said, and not with white space around it", () => {
  const hash = contentHash(harbourStory());
  const { raw, blocks } = harbourStory();
  const indented = { raw: `  ${raw}`, blocks: blocks.map((block) => ({ ...block, rawStart: block.rawStart + 2 })) };
  expect(contentHash(harbourStory(indented))).toBe(hash);
  for (const change of [{ credit: null }, { links: [] }, { authors: ["Tom Reed"] }, { dateModified: "2031-05-05" }]) {
    expect(contentHash(harbourStory(change))).not.toBe(hash);
  }
});

test("only addresses on the web are canonical", () => {
  expect(canonicalUrl("https://Herald.example/a b#c")).toBe("https://herald.example/a%20b");
  for (const none of [null, "", "herald.example/a", "javascript:alert(1)", "file:///etc/passwd"]) {
    expect(canonicalUrl(none)).toBeNull();
  }
});

test("a quote keeps its key when it moves, and the same words twice are two quotes", () => {
  const { quotes } = harbourReading();
  const moved = quotes.map((quote) => ({
    ...quote,
    spans: quote.spans.map((span) => ({ ...span, start: span.start + 9, end: span.end + 9 })),
    attribution: { ...quote.attribution, speakers: [] },
  }));
  expect(quoteKeys(moved, "one")).toEqual(quoteKeys(quotes, "one"));
  expect(quoteKeys(quotes.slice(1), "one")).toEqual(quoteKeys(quotes, "one").slice(1));
  expect(new Set(quoteKeys([...quotes, ...quotes], "one")).size).toBe(2 * quotes.length);
  expect(quoteKeys(quotes, "two")).not.toEqual(quoteKeys(quotes, "one"));
});
