import { afterAll, beforeAll, expect, test } from "vitest";
import { saveArticle } from "../../src/ingest/articles/save-article.ts";
import type { Store } from "../../src/store/database.ts";
import { parseOne } from "../formats/parse.ts";
import { harbourReading, harbourStory } from "../ingest/harbour-strike.ts";
import { sourceOf } from "../ingest/source-of.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { ask } from "./api.ts";
import { publish } from "./wire.ts";

let store: Store;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ store, remove } = await temporaryStore());
  await saveArticle(store, harbourStory(), harbourReading(), sourceOf(harbourStory().raw));
});
afterAll(() => remove());

async function linked(of = store) {
  const { data, messages } = await ask(of, "{ articles { nodes { jsonLd } } }");
  expect(messages).toEqual([]);
  return data.articles.nodes[0].jsonLd;
}

test("an article is a NewsArticle with what it mentions and what stands in quotation marks", async () => {
  const id = expect.stringMatching(/^_:b\d+$/u);
  const calder = { "@type": "Person", "@id": id, name: "Ruth Calder" };
  const board = { "@type": "Organization", "@id": id, name: "Harbour Board" };
  const said = (text: string, by: object) => ({ "@type": "Quotation", text, creator: [by], spokenByCharacter: [by] });
  expect(await linked()).toEqual({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "Dockers vow to keep Port Marrow’s harbour shut",
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
      { ...calder, givenName: "Ruth", familyName: "Calder" },
      board,
      { "@type": "NGO", "@id": id, name: "Dock Workers’ Union" },
      { "@type": "Place", "@id": id, name: "Lowland" },
    ]),
    hasPart: [
      said("an insult", calder),
      said("We will stay out, Nobody works before Monday.", calder),
      said("fair to both sides", board),
    ],
  });
});

test("who speaks in a quotation is one of those who are mentioned, with the same @id", async () => {
  const { mentions, hasPart } = await linked();
  const idsOf = (nodes: { "@id": string; name: string }[]) => nodes.map((node) => `${node["@id"]} ${node.name}`);
  expect(new Set(idsOf(mentions)).size).toBe(mentions.length);
  const speakers = hasPart.flatMap((quotation: { spokenByCharacter: [] }) => idsOf(quotation.spokenByCharacter));
  expect(speakers.length).toBe(3);
  for (const speaker of speakers) expect(idsOf(mentions)).toContain(speaker);
});

test.each([
  ["en_gb", "en-GB"],
  ["EN", "en"],
  ["und", undefined],
  ["no language", undefined],
])("a declared language %s is the BCP 47 tag %s", async (inLanguage, tag) => {
  const other = await temporaryStore();
  try {
    await publish(other.store, "herald", ["Rain in Lowland", "It rains in Lowland."], { inLanguage });
    expect((await linked(other.store)).inLanguage).toBe(tag);
  } finally {
    await other.remove();
  }
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
