import { afterAll, beforeAll, expect, test } from "vitest";
import { saveArticle } from "../../src/ingest/articles/save-article.ts";
import type { Store } from "../../src/store/database.ts";
import { harbourReading, harbourStory } from "../ingest/harbour-strike.ts";
import { sourceOf } from "../ingest/source-of.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { ask } from "./api.ts";

const articleCount = 7;
let store: Store;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ store, remove } = await temporaryStore());
  for (let n = 0; n < articleCount; n++) {
    // Two a day, and the last without a date: equal sort keys have to stay in a stable order too.
    const datePublished = n === articleCount - 1 ? null : `2031-05-0${1 + (n >> 1)}`;
    const story = harbourStory({ url: `https://herald.example/${n}`, datePublished });
    await saveArticle(store, story, harbourReading(), sourceOf(story.raw));
  }
});
afterAll(() => remove());

const page = (data: { pageInfo: Record<string, unknown> }) => data.pageInfo;
const pageInfo = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

test("a list read page by page, forward or backward, is the whole list", async () => {
  const whole = (await ask(store, "{ articles(first: 100) { nodes { id datePublished } } }")).data.articles.nodes;
  expect(whole).toHaveLength(articleCount);
  expect(whole.at(-1).datePublished).toBeNull();
  const dates = whole.slice(0, -1).map((article: { datePublished: string }) => article.datePublished);
  expect(dates).toEqual([...dates].sort().reverse());

  const forward = [];
  let after: string | null = null;
  do {
    const { data } = await ask(
      store,
      `query ($after: String) { articles(first: 3, after: $after) { nodes { id datePublished } ${pageInfo} } }`,
      { after },
    );
    expect(page(data.articles).hasPreviousPage).toBe(after !== null);
    forward.push(...data.articles.nodes);
    after = data.articles.pageInfo.hasNextPage ? data.articles.pageInfo.endCursor : null;
  } while (after);
  expect(forward).toEqual(whole);

  const backward = [];
  let before: string | null = null;
  do {
    const { data } = await ask(
      store,
      `query ($before: String) { articles(last: 3, before: $before) { nodes { id datePublished } ${pageInfo} } }`,
      { before },
    );
    expect(page(data.articles).hasNextPage).toBe(before !== null);
    backward.unshift(...data.articles.nodes);
    before = data.articles.pageInfo.hasPreviousPage ? data.articles.pageInfo.startCursor : null;
  } while (before);
  expect(backward).toEqual(whole);
});

test("a nested list has pages of its own for each parent", async () => {
  const { data } = await ask(
    store,
    `{ articles(first: 3) { nodes { slug quotes(first: 2) { totalCount nodes { text article { slug } } ${pageInfo} } } } }`,
  );
  for (const { slug, quotes } of data.articles.nodes) {
    expect(quotes.totalCount).toBe(5);
    expect(quotes.nodes.map((quote: { article: { slug: string } }) => quote.article.slug)).toEqual([slug, slug]);
    expect(quotes.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(quotes.nodes[1].text).toBe("We will stay out, Nobody works before Monday.");
  }
  const [{ slug, quotes }] = data.articles.nodes;
  const next = await ask(
    store,
    `{ article(slug: "${slug}") { quotes(first: 3, after: "${quotes.pageInfo.endCursor}") { nodes { text } ${pageInfo} } } }`,
  );
  expect(next.messages).toEqual([]);
  expect(next.data.article.quotes.nodes).toHaveLength(3);
  expect(next.data.article.quotes.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

test("names that differ in case only are paged through in a stable order", async () => {
  const { data } = await ask(store, "{ factions(first: 2) { nodes { name } pageInfo { endCursor } } }");
  const { data: rest } = await ask(
    store,
    `{ factions(after: "${data.factions.pageInfo.endCursor}") { nodes { name } } }`,
  );
  expect([...data.factions.nodes, ...rest.factions.nodes].map((faction: { name: string }) => faction.name)).toEqual([
    "Dock Workers’ Union",
    "Harbour Board",
    "Marrow Herald",
    "Port Marrow",
  ]);
});

test("the total is counted only if it is selected", async () => {
  expect((await ask(store, "{ articles { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }")).statements).toBe(
    1,
  );
  expect((await ask(store, "{ articles { nodes { id } totalCount } }")).statements).toBe(2);
});

test.each([
  ["articles(first: 0)", "BAD_USER_INPUT", /`first` is 0/],
  ["articles(first: -1)", "BAD_USER_INPUT", /`first` is -1/],
  ["articles(last: 0)", "BAD_USER_INPUT", /`last` is 0/],
  ["articles(first: 101)", "PAGE_SIZE_EXCEEDED", /at most 100/],
  ["articles(first: 1, last: 1)", "BAD_USER_INPUT", /not both/],
  ['articles(after: "")', "INVALID_CURSOR", /cursor/],
  ['articles(after: "hello")', "INVALID_CURSOR", /cursor/],
  ['articles(after: "W10")', "INVALID_CURSOR", /cursor/],
  ['quotes(filter: { speaker: "nobody" })', "BAD_USER_INPUT", /"nobody" is not an id/],
])("%s is refused with %s", async (field, code, message) => {
  const { codes, messages, statements } = await ask(store, `{ ${field} { nodes { id } } }`);
  expect(codes).toEqual([code]);
  expect(messages[0]).toMatch(message);
  expect(statements).toBe(0);
});

test("a cursor of another field, filter, or with changed keys is refused", async () => {
  const { data } = await ask(
    store,
    `{ articles(first: 1) { pageInfo { endCursor } }
       marrow: articles(first: 1, filter: { publisher: "Marrow Herald" }) { pageInfo { endCursor } }
       quotes(first: 1) { pageInfo { endCursor } } }`,
  );
  const cursor = data.articles.pageInfo.endCursor;
  const [list, , id] = JSON.parse(Buffer.from(cursor, "base64url").toString());
  const forge = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString("base64url");
  const foreign = [data.marrow, data.quotes].map((each) => each.pageInfo.endCursor);
  for (const wrong of [...foreign, forge(list), forge(list, { a: 1 }, id), forge(list, null, id), `${cursor}AAAA`]) {
    const answer = await ask(store, `{ articles(after: "${wrong}") { nodes { id } } }`);
    expect(answer.codes, wrong).toEqual(["INVALID_CURSOR"]);
  }
  const [article] = (await ask(store, "{ articles(first: 1) { nodes { id } } }")).data.articles.nodes;
  const nested = await ask(
    store,
    `{ article(id: "${article.id}") { quotes(after: "${data.quotes.pageInfo.endCursor}") { nodes { id } } } }`,
  );
  expect(nested.codes).toEqual(["INVALID_CURSOR"]);
});

test("a page whose cursor's row is gone goes on where it stood", async () => {
  const temporary = await temporaryStore();
  for (const n of [0, 1, 2]) {
    const story = harbourStory({ url: `https://herald.example/${n}`, datePublished: `2031-05-0${1 + n}` });
    await saveArticle(temporary.store, story, harbourReading(), sourceOf(story.raw));
  }
  const first = await ask(temporary.store, "{ articles(first: 1) { pageInfo { endCursor } } }");
  await temporary.store.dataSource.query("DELETE FROM article WHERE url LIKE '%/2'");
  const { data } = await ask(
    temporary.store,
    `{ articles(after: "${first.data.articles.pageInfo.endCursor}") { nodes { url } ${pageInfo} } }`,
  );
  expect(data.articles.nodes).toEqual([{ url: "https://herald.example/1" }, { url: "https://herald.example/0" }]);
  expect(data.articles.pageInfo.hasPreviousPage).toBe(false);
  await temporary.remove();
});
