import { brotliDecompressSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readStory } from "../../../src/extract/read-story.ts";
import { parsePlainText } from "../../../src/formats/plain-text.ts";
import { saveArticle } from "../../../src/ingest/articles/save-article.ts";
import type { Store } from "../../../src/store/database.ts";
import { ask } from "../../graphql/api.ts";
import { dump } from "../../store/dump.ts";
import { temporaryStore } from "../../store/temporary-store.ts";
import { sourceOf } from "../source-of.ts";

let store: Store;
let remove: () => Promise<void>;
beforeEach(async () => ({ store, remove } = await temporaryStore()));
afterEach(() => remove());

const opening = "Quarry dispute grows\n\n";
const first = `${opening}Mara Lindqvist, head of the Stone Cutters' Union, spoke on Monday.

"We will not cut a single stone until the dust is gone," Lindqvist said.

"The dust is within every limit," said Otto Brandt, the quarry's director.`;
const second = `${opening}Mara Lindqvist, head of the Stone Cutters' Union, spoke on Monday.

"We will not cut another stone until the dust is gone," Lindqvist said.

"Nobody has asked me," said Pia Holm, the mayor.`;

/** Stores a text as the content of one address. */
async function publish(text: string, extractorVersion?: string) {
  const story = { ...parsePlainText(text), url: "https://quarry.example/1" };
  const reading = readStory(story);
  return saveArticle(store, story, { ...reading, ...(extractorVersion ? { extractorVersion } : {}) }, sourceOf(text));
}

const query = `{ articles { nodes { revision revisions { totalCount nodes {
  number headline bodyText contentHash extractorVersion
  quotes { text status spans { field start end exact } speakers { name entity { ... on Person { name } } } }
  quoteChanges { kind similarity wordsInBoth before { text } after { text } }
} } } } }`;

test("changed content keeps the old text, its quotes with their speakers, and the bytes it came in", async () => {
  await publish(first);
  expect((await publish(second)).outcome).toBe("updated");
  const { data, messages } = await ask(store, query);
  expect(messages).toEqual([]);
  const [article] = data.articles.nodes;
  expect(article).toMatchObject({ revision: 2, revisions: { totalCount: 2 } });
  const [now, then] = article.revisions.nodes;
  expect([now.number, then.number]).toEqual([2, 1]);
  expect([now.bodyText, then.bodyText]).toEqual([second, first].map((text) => text.slice(opening.length)));
  expect(now.contentHash).not.toBe(then.contentHash);
  for (const revision of [now, then]) {
    expect(revision.quotes).toHaveLength(2);
    for (const { spans } of revision.quotes)
      for (const { start, end, exact } of spans) expect(revision.bodyText.slice(start, end)).toBe(exact);
  }
  // Brandt is in no article any more, so that only the name is left of him.
  expect(then.quotes.map((quote: { speakers: unknown }) => quote.speakers)).toEqual([
    [{ name: "Mara Lindqvist", entity: { name: "Mara Lindqvist" } }],
    [{ name: "Otto Brandt", entity: null }],
  ]);
  const [source] = await store.reader.all<{ brotli: Buffer }>("SELECT brotli FROM revision_source");
  expect(brotliDecompressSync(source?.brotli ?? Buffer.alloc(0)).toString()).toBe(first);
});

test("what changed in the quotes can be asked for, with what they were before", async () => {
  await publish(first);
  await publish(second);
  const { data } = await ask(store, query);
  const [now, then] = data.articles.nodes[0].revisions.nodes;
  expect(then.quoteChanges).toEqual([]);
  expect(now.quoteChanges).toMatchObject([
    {
      kind: "REWORDED",
      similarity: expect.closeTo(20 / 23),
      wordsInBoth: false,
      before: { text: "We will not cut a single stone until the dust is gone," },
      after: { text: "We will not cut another stone until the dust is gone," },
    },
    { kind: "ADDED", similarity: null, wordsInBoth: false, before: null, after: { text: "Nobody has asked me," } },
    { kind: "LOST", before: { text: "The dust is within every limit," }, after: null },
  ]);
});

test("changes are found by kind, article and speaker, and by an id that stays", async () => {
  await publish(first);
  await publish(second);
  const { data } = await ask(
    store,
    `{ people { nodes { id name } } articles { nodes { id } } quoteChanges { totalCount nodes { id kind } } }`,
  );
  expect(data.quoteChanges.totalCount).toBe(3);
  const idOf = (name: string) => data.people.nodes.find((person: { name: string }) => person.name === name).id;
  const kinds = async (filter: string) => {
    const answer = await ask(store, `{ quoteChanges(filter: ${filter}) { nodes { kind } } }`);
    expect(answer.messages).toEqual([]);
    return answer.data.quoteChanges.nodes.map(({ kind }: { kind: string }) => kind);
  };
  expect(await kinds("{ kind: [LOST, ADDED] }")).toEqual(["ADDED", "LOST"]);
  expect(await kinds(`{ speaker: "${idOf("Mara Lindqvist")}" }`)).toEqual(["REWORDED"]);
  expect(await kinds(`{ article: "${data.articles.nodes[0].id}", wordsInBoth: false }`)).toHaveLength(3);
  expect(await kinds("{ wordsInBoth: true }")).toEqual([]);
  // Whoever is in the store no more is still found, by the id of before.
  const gone = Buffer.from("Person:otto-brandt").toString("base64url");
  expect(await kinds(`{ speaker: "${gone}" }`)).toEqual(["LOST"]);
  const [change] = data.quoteChanges.nodes;
  const again = await ask(store, `{ node(id: "${change.id}") { ... on QuoteChange { kind revision { number } } } }`);
  expect(again.data.node).toEqual({ kind: change.kind, revision: { number: 2 } });
});

test("a quote that is only read now is told from one that was written now", async () => {
  const story = { ...parsePlainText(first), url: "https://quarry.example/1" };
  const reading = readStory(story);
  await saveArticle(
    store,
    story,
    { ...reading, extractorVersion: "0.0.1", quotes: reading.quotes.slice(0, 1) },
    sourceOf(first),
  );
  await publish(`${first}\n\nThe talks go on.`);
  const { data } = await ask(store, `{ quoteChanges { nodes { kind wordsInBoth after { text } } } }`);
  expect(data.quoteChanges.nodes).toEqual([
    { kind: "ADDED", wordsInBoth: true, after: { text: "The dust is within every limit," } },
  ]);
});

test("an article read again keeps its revisions, and their changes are told anew", async () => {
  await publish(first, "1");
  await publish(second, "1");
  const before = await dump(store);
  expect((await publish(second, "2")).outcome).toBe("reread");
  const after = await dump(store);
  expect(after.revision_text).toEqual(before.revision_text);
  expect(after.quote_change).toEqual(before.quote_change);
  expect(await store.reader.all("SELECT number, extractor_version AS v FROM revision ORDER BY number")).toEqual([
    { number: 1, v: "1" },
    { number: 2, v: "2" },
  ]);
});

test("going back to earlier words is a revision of its own", async () => {
  for (const text of [first, second, first]) await publish(text);
  const { data } = await ask(store, `{ articles { nodes { revisions(last: 2) { nodes { number contentHash } } } } }`);
  expect(data.articles.nodes[0].revisions.nodes.map((each: { number: number }) => each.number)).toEqual([2, 1]);
  expect(await store.reader.all("SELECT count(DISTINCT content_hash) AS n, count(*) AS all_of FROM revision")).toEqual([
    { n: 2, all_of: 3 },
  ]);
});

test("the same content again makes no revision", async () => {
  await publish(first);
  const before = await dump(store);
  await publish(first);
  expect(await dump(store)).toEqual(before);
});
