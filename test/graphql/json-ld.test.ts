import { afterAll, beforeAll, expect, test } from "vitest";
import { saveArticle } from "../../src/ingest/articles/save-article.ts";
import type { Store } from "../../src/store/database.ts";
import { parseOne } from "../formats/parse.ts";
import { harbourReading, harbourStory } from "../ingest/harbour-strike.ts";
import { sourceOf } from "../ingest/source-of.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { ask } from "./api.ts";

let store: Store;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ store, remove } = await temporaryStore());
  await saveArticle(store, harbourStory(), harbourReading(), sourceOf(harbourStory().raw));
});
afterAll(() => remove());

async function linked() {
  const { data, messages } = await ask(store, "{ articles { nodes { jsonLd } } }");
  expect(messages).toEqual([]);
  return data.articles.nodes[0].jsonLd;
}

test("an article is a NewsArticle with what it mentions and what stands in quotation marks", async () => {
  const calder = { "@type": "Person", name: "Ruth Calder", givenName: "Ruth", familyName: "Calder" };
  const board = { "@type": "Organization", name: "Harbour Board" };
  const said = (text: string, by: object) => ({ "@type": "Quotation", text, creator: [by], spokenByCharacter: [by] });
  expect(await linked()).toEqual({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "Dockers vow to keep Port Marrow’s harbour shut",
    alternativeHeadline: "Union leader calls the port’s new offer “an insult” 🚢 to those on strike.",
    description: "Union leader calls the port’s new offer “an insult” 🚢 to those on strike.",
    author: [
      { "@type": "Person", name: "Tom Reed" },
      { "@type": "Person", name: "Ines Falk" },
    ],
    publisher: { "@type": "Organization", name: "Marrow Herald" },
    creditText: "Marrow Herald",
    datePublished: "2031-05-04T00:00:00.000Z",
    inLanguage: "en",
    url: "https://herald.example/2031/harbour",
    mainEntityOfPage: { "@type": "WebPage", "@id": "https://herald.example/2031/harbour" },
    articleBody: harbourStory().bodyText,
    mentions: expect.arrayContaining([
      calder,
      board,
      { "@type": "NGO", name: "Dock Workers’ Union" },
      { "@type": "Place", name: "Lowland" },
    ]),
    hasPart: [
      said("an insult", calder),
      said("We will stay out, Nobody works before Monday.", calder),
      said("fair to both sides", board),
    ],
  });
});

test("what is not known is left out", async () => {
  const values = (value: unknown): unknown[] =>
    typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(values)] : [value];
  for (const value of values(await linked())) {
    expect(value).not.toBe("");
    expect(value).not.toBe(null);
    expect(value).not.toEqual([]);
  }
});

test("a page that declares it is read as the article that it is of", async () => {
  const declared = JSON.stringify(await linked()).replaceAll("<", "\\u003c");
  const paragraphs = harbourStory()
    .bodyText.split("\n\n")
    .map((text) => `<p>${text}</p>`)
    .join("");
  const page = `<!doctype html><html><head><script type="application/ld+json">${declared}</script></head>
    <body><article><h1>Dockers vow to keep Port Marrow’s harbour shut</h1>${paragraphs}</article></body></html>`;
  expect(parseOne(Buffer.from(page))).toMatchObject({
    headline: "Dockers vow to keep Port Marrow’s harbour shut",
    authors: ["Tom Reed", "Ines Falk"],
    publisher: "Marrow Herald",
    url: "https://herald.example/2031/harbour",
  });
});
