import { afterEach, beforeEach, expect, test } from "vitest";
import { readStory } from "../../src/extract/read-story.ts";
import { parsePlainText } from "../../src/formats/plain-text.ts";
import type { EditorialLink, Story } from "../../src/formats/story.ts";
import { saveArticle } from "../../src/ingest/articles/save-article.ts";
import type { Store } from "../../src/store/database.ts";
import { type ArticleName, articles } from "../ingest/relations/related-pairs.ts";
import { sourceOf } from "../ingest/source-of.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { ask } from "./api.ts";

let store: Store;
let remove: () => Promise<void>;
beforeEach(async () => ({ store, remove } = await temporaryStore()));
afterEach(() => remove());

async function save(name: ArticleName, change: Partial<Story> = {}, link?: Partial<EditorialLink>): Promise<void> {
  const plain = parsePlainText(articles[name]);
  const links = link ? [{ ...pointer, ...link }] : [];
  const story = { ...plain, url: `https://herald.example/${name}`, publisher: "Herald", links, ...change };
  await saveArticle(store, story, readStory(story), sourceOf(articles[name]));
}

const pointer: EditorialLink = {
  headline: "Port Ellery library to lend tools",
  label: "READ MORE",
  summary: null,
  url: null,
  placement: "INLINE",
  blocks: [],
  method: "LINK_LABEL",
  confidence: 0.95,
};

/** Where the pointer of the ferry article leads, and how that is known. */
async function lead(): Promise<{ url: string | null; method: string } | null> {
  const { data, messages } = await ask(
    store,
    `{ article(url: "https://herald.example/ferry") { relatedStories(filter: { origin: EDITORIAL }) { nodes {
        target { url } targetMatch { method confidence } } } } }`,
  );
  expect(messages).toEqual([]);
  const [{ target, targetMatch }] = data.article.relatedStories.nodes;
  expect(target === null).toBe(targetMatch === null);
  return target && { url: target.url, method: targetMatch.method };
}

test("a pointer leads to the article at its address, whichever of the two comes first", async () => {
  await save("ferry", {}, { headline: "Borrow a drill", url: "http://www.herald.example/library/?utm_source=promo" });
  expect(await lead()).toBeNull();
  await save("library");
  expect(await lead()).toEqual({ url: "https://herald.example/library", method: "ADDRESS" });
});

test("a pointer without an address leads to the one article with its headline", async () => {
  await save("library", { publisher: "Gazette" });
  await save("ferry", {}, { headline: "PORT ELLERY LIBRARY to lend tools" });
  expect(await lead()).toEqual({ url: "https://herald.example/library", method: "HEADLINE" });
});

test("of several articles with its headline, the one of its own publisher; of several of those, none", async () => {
  await save("ferry", {}, {});
  await save("library", { publisher: "Gazette", url: "https://gazette.example/library" });
  await save("library");
  expect(await lead()).toEqual({ url: "https://herald.example/library", method: "HEADLINE_OF_PUBLISHER" });
  await save("library", { url: "https://herald.example/library-again" });
  expect(await lead()).toBeNull();
});

test("an address that leads elsewhere is not overruled by an equal headline", async () => {
  await save("library");
  await save("ferry", {}, { url: "https://herald.example/another-library" });
  expect(await lead()).toBeNull();
});

test("a headline of two words, and the article itself, are no target", async () => {
  await save("library", { headline: "In pictures" });
  await save("ferry", {}, { headline: "In pictures" });
  expect(await lead()).toBeNull();
  await save(
    "ferry",
    {},
    { headline: "Ferry sinks off Castle Point, 14 rescued", url: "https://herald.example/ferry" },
  );
  expect(await lead()).toBeNull();
});

test("the pointer goes when its target does, and when that changes its headline", async () => {
  await save("library");
  await save("ferry", {}, {});
  expect(await lead()).not.toBeNull();
  await save("library", { headline: "Drills for everybody in Port Ellery" });
  expect(await lead()).toBeNull();
  await save("library");
  expect(await lead()).not.toBeNull();
  await store.dataSource.query("DELETE FROM article WHERE url = 'https://herald.example/library'");
  expect(await lead()).toBeNull();
});

test("an article knows the pointers to it, by address and by headline", async () => {
  await save("ferry", {}, {});
  await save("ferryAgain", {}, { headline: "Tools on loan", url: "https://herald.example/library" });
  await save("seriesOne", {}, { headline: "Another library to lend tools" });
  await save("library");
  const { data, messages } = await ask(
    store,
    `{ article(url: "https://herald.example/library") { linkedFrom { totalCount nodes { headline article { url } } } } }`,
  );
  expect(messages).toEqual([]);
  expect(data.article.linkedFrom).toEqual({
    totalCount: 2,
    nodes: [
      { headline: pointer.headline, article: { url: "https://herald.example/ferry" } },
      { headline: "Tools on loan", article: { url: "https://herald.example/ferryAgain" } },
    ],
  });
});

test("an article's related stories are the editorial ones, then the computed ones by score, with their reasons", async () => {
  for (const name of ["library", "captainRetires", "ferryAgain"] as const) await save(name);
  await save("ferry", {}, {});
  const { data, messages } = await ask(
    store,
    `{ article(url: "https://herald.example/ferry") { relatedStories { totalCount nodes {
        origin placement method confidence score headline target { url } targetMatch { method }
        reasons { kind weight words quote { text article { url } } targetQuote { text article { url } }
          entity { ... on Person { name } ... on Faction { name } } } } } } }`,
  );
  expect(messages).toEqual([]);
  const { nodes, totalCount } = data.article.relatedStories;
  expect(totalCount).toBe(3);
  expect(nodes.map(({ origin, target }: typeof nodes) => [origin, target.url])).toEqual([
    ["EDITORIAL", "https://herald.example/library"],
    ["COMPUTED", "https://herald.example/ferryAgain"],
    ["COMPUTED", "https://herald.example/captainRetires"],
  ]);
  expect(nodes[0]).toMatchObject({ method: "LINK_LABEL", placement: "INLINE", score: null, reasons: [] });
  expect(nodes[1]).toMatchObject({ placement: null, targetMatch: { method: "COMPUTED" }, confidence: nodes[1].score });
  const reason = (kind: string) => nodes[1].reasons.find((each: { kind: string }) => each.kind === kind);
  expect(reason("SHARED_PERSON")).toMatchObject({ entity: { name: "Duncan Ashworth" }, quote: null });
  expect(reason("SHARED_QUOTE")).toMatchObject({
    entity: null,
    quote: { article: { url: "https://herald.example/ferry" } },
    targetQuote: { article: { url: "https://herald.example/ferryAgain" } },
  });
});
