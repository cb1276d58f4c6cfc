import { afterAll, beforeAll, expect, test } from "vitest";
import { saveArticle } from "../../src/ingest/articles/save-article.ts";
import { encodeGlobalId } from "../../src/query/global-id.ts";
import type { Store } from "../../src/store/database.ts";
import { harbourReading, harbourStory } from "../ingest/harbour-strike.ts";
import { sourceOf } from "../ingest/source-of.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { ask } from "./api.ts";

const lists = `{
  articles { nodes { id places { nodes { id } } } } quotes { nodes { id } } people { nodes { id } }
  factions { nodes { id } } relatedStories { nodes { id } } }`;

async function filled(): Promise<{ store: Store; remove: () => Promise<void>; ids: string[] }> {
  const temporary = await temporaryStore();
  await saveArticle(temporary.store, harbourStory(), harbourReading(), sourceOf(harbourStory().raw));
  const ids = JSON.stringify((await ask(temporary.store, lists)).data).match(/(?<="id":")[\w-]+/g) ?? [];
  return { ...temporary, ids };
}

let temporary: Awaited<ReturnType<typeof filled>>;
beforeAll(async () => {
  temporary = await filled();
});
afterAll(() => temporary.remove());

test("every object is found by its id, whatever its type", async () => {
  const { data, messages } = await ask(
    temporary.store,
    "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Quote { text } ... on RelatedStory { headline } } }",
    { ids: temporary.ids },
  );
  expect(messages).toEqual([]);
  expect(data.nodes.map((node: { id: string }) => node.id)).toEqual(temporary.ids);
  expect(new Set(data.nodes.map((node: { __typename: string }) => node.__typename))).toEqual(
    new Set(["Article", "Place", "Quote", "Person", "Faction", "RelatedStory"]),
  );
});

test("a store built again from nothing gives the same ids", async () => {
  const rebuilt = await filled();
  expect(rebuilt.ids).toEqual(temporary.ids);
  await rebuilt.remove();
});

test("an id of something that is not in the store is null, one that is no id is an error", async () => {
  const unknown = encodeGlobalId("Person", "nobody-at-all");
  const article = temporary.ids[0];
  const { data, codes } = await ask(
    temporary.store,
    `{ node(id: "${unknown}") { id } nodes(ids: ["${unknown}"]) { id } person(id: "${unknown}") { id }
       quotes(filter: { speaker: "${unknown}" }) { nodes { id } } }`,
  );
  expect({ data, codes }).toEqual({
    data: { node: null, nodes: [null], person: null, quotes: { nodes: [] } },
    codes: [],
  });
  for (const field of [
    'node(id: "")',
    'node(id: "42")',
    `person(id: "${article}")`,
    `node(id: "${unknown}=")`,
    'quote(id: "ÿ")',
  ]) {
    expect(await ask(temporary.store, `{ ${field} { id } }`), field).toMatchObject({ codes: ["BAD_USER_INPUT"] });
  }
});

test("an object is asked for by exactly one argument", async () => {
  for (const field of [
    "article",
    'article(slug: "a", url: "https://a.example/")',
    "person",
    'faction(id: "a", name: "b")',
  ]) {
    const { codes, messages } = await ask(temporary.store, `{ ${field} { id } }`);
    expect(codes).toEqual(["BAD_USER_INPUT"]);
    expect(messages[0]).toMatch(/exactly one of `id`, `slug`/);
  }
});

test("more than 100 ids at once are refused", async () => {
  const { codes } = await ask(temporary.store, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {
    ids: Array(101).fill(temporary.ids[0]),
  });
  expect(codes).toEqual(["PAGE_SIZE_EXCEEDED"]);
});
