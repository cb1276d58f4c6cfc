import { afterAll, beforeAll, expect, test } from "vitest";
import { saveArticle } from "../../src/ingest/articles/save-article.ts";
import type { Store } from "../../src/store/database.ts";
import { harbourReading, harbourStory } from "../ingest/harbour-strike.ts";
import { sourceOf } from "../ingest/source-of.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { ask } from "./api.ts";

let store: Store;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ store, remove } = await temporaryStore());
  await saveArticle(store, harbourStory(), harbourReading(), sourceOf(harbourStory().raw));
  const second = harbourStory({ url: null, publisherKey: "no-address", headline: "🚢 Dockers vow" });
  await saveArticle(store, second, harbourReading(), sourceOf(harbourStory().raw));
});
afterAll(() => remove());

const query = `{ quotes(first: 100) { nodes { text provenance {
  article { url headline standfirst bodyText publisher datePublished }
  revision { number contentHash } extractorVersion method confidence link
  context { field start end exact }
  evidence { part span { field start end exact }
    quoteSelector { exact prefix suffix } positionSelector { start end } }
} } } }`;

async function provenances() {
  const { data, messages } = await ask(store, query);
  expect(messages).toEqual([]);
  return data.quotes.nodes;
}

test("a quote's provenance has its article, its revision, its evidence and the paragraphs around it", async () => {
  const quotes = await provenances();
  const { provenance } = quotes.find((quote: { text: string; provenance: { link: string | null } }) => {
    return quote.text.startsWith("We will stay out") && quote.provenance.link !== null;
  });
  expect(provenance).toMatchObject({
    article: { publisher: "Marrow Herald", datePublished: "2031-05-04T00:00:00.000Z" },
    revision: { number: 1, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/u) },
    extractorVersion: "1",
    method: "EXPLICIT_CUE",
    confidence: 0.9,
    link: "https://herald.example/2031/harbour#:~:text=We%20will%20stay%20out%2C,Nobody%20works%20before%20Monday.",
  });
  expect(
    provenance.evidence.map(({ part, span }: { part: string; span: { exact: string } }) => [part, span.exact]),
  ).toEqual([
    ["CONTENT", "We will stay out,"],
    ["VERBATIM", "We will stay out,"],
    ["CUE", "said"],
    ["SPEAKER", "Ruth Calder, chair of the Dock Workers’ Union"],
    ["ROLE", "chair of the Dock Workers’ Union"],
    ["CONTENT", "Nobody works before Monday."],
    ["VERBATIM", "Nobody works before Monday."],
  ]);
  expect(provenance.context).toEqual([
    {
      field: "BODY",
      start: 0,
      end: 101,
      exact: "“We will stay out,” said Ruth Calder, chair of the Dock Workers’ Union. “Nobody works before Monday.”",
    },
  ]);
});

test("selectors and context find their words in the field, in the units of their standard", async () => {
  for (const { provenance } of await provenances()) {
    const { article, evidence, context } = provenance;
    const fields: { [name: string]: string } = {
      HEADLINE: article.headline,
      STANDFIRST: article.standfirst,
      BODY: article.bodyText,
    };
    for (const { span, quoteSelector, positionSelector } of evidence) {
      const text = fields[span.field] ?? "";
      const { exact, prefix, suffix } = quoteSelector;
      expect(text.slice(span.start - prefix.length, span.end + suffix.length)).toBe(prefix + exact + suffix);
      expect(exact).toBe(span.exact);
      // In code points, as the Web Annotation Data Model counts.
      expect([...text].slice(positionSelector.start, positionSelector.end).join("")).toBe(exact);
    }
    for (const { field, start, end, exact } of context) {
      expect(fields[field]?.slice(start, end)).toBe(exact);
      for (const { span } of evidence) if (span.field === field) expect(exact).toContain(span.exact);
    }
  }
});

test("an article without an address gives no link", async () => {
  const links = (await provenances()).map(
    (quote: { provenance: { link: string | null; article: { url: string | null } } }) => [
      quote.provenance.article.url === null,
      quote.provenance.link === null,
    ],
  );
  expect(links).toContainEqual([true, true]);
  expect(links.filter(([address, link]: [boolean, boolean]) => address !== link)).toEqual([]);
});
