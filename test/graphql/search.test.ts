import { afterAll, beforeAll, expect, test } from "vitest";
import { saveArticle } from "../../src/ingest/articles/save-article.ts";
import { harbourReading, harbourStory } from "../ingest/harbour-strike.ts";
import { sourceOf } from "../ingest/source-of.ts";
import { ask } from "./api.ts";
import { newsroom } from "./newsroom.ts";

let temporary: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  temporary = await newsroom();
});
afterAll(() => temporary.remove());

async function found(root: "articles" | "quotes", field: string, list: string): Promise<string[]> {
  const { data, messages } = await ask(temporary.store, `{ ${root}(${list}) { totalCount nodes { ${field} } } }`);
  expect(messages).toEqual([]);
  expect(data[root].totalCount).toBe(data[root].nodes.length);
  return data[root].nodes.map((node: Record<string, string>) => node[field]?.split("/").at(-1));
}

test("articles are found by their words in any form, what is in the headline first", async () => {
  expect(await found("articles", "url", 'search: "strikes"')).toEqual(["strike", "history"]);
  expect(await found("articles", "url", 'search: "harbour"')).toEqual(["history", "strike"]);
  expect(await found("articles", "url", 'search: "strike", orderBy: OLDEST')).toEqual(["history", "strike"]);
  expect(await found("articles", "url", 'search: "strike", filter: { publisher: "Coastal Times" }')).toEqual([
    "history",
  ]);
  expect(await found("articles", "url", 'search: "  "')).toHaveLength(4);
  expect(await found("articles", "url", 'search: "?!"')).toEqual([]);
});

test("quotes are found by their own words, not by those around them", async () => {
  expect(await found("quotes", "text", 'search: "strike"')).toEqual(["It was a strike that built the union,"]);
  expect(await found("quotes", "text", 'search: "calder"')).toEqual(["Ruth Calder had not answered"]);
});

test("quotes are in the order of their articles' dates, and in each as they stand", async () => {
  const newest = await found("quotes", "text", "filter: { kind: DIRECT }");
  expect(newest).toEqual([
    "We are relieved,",
    "The government is ready to negotiate,",
    "The offer is an insult,",
    "Nobody works before Monday.",
    "It was a strike that built the union,",
  ]);
  expect(await found("quotes", "text", "filter: { kind: DIRECT }, orderBy: OLDEST")).toEqual([
    "It was a strike that built the union,",
    "The offer is an insult,",
    "Nobody works before Monday.",
    "The government is ready to negotiate,",
    "We are relieved,",
  ]);
});

test.each(["NEWEST", "OLDEST", "RELEVANCE"])(
  "quotes by %s, read page by page either way, are the whole list",
  async (order) => {
    const list = `orderBy: ${order} ${order === "RELEVANCE" ? 'search: "the OR strike OR talks OR a"' : ""}`;
    const page = async (more: string) => {
      const fields = "nodes { text } pageInfo { endCursor startCursor hasNextPage hasPreviousPage }";
      const { data, messages } = await ask(temporary.store, `{ quotes(${list} ${more}) { ${fields} } }`);
      expect(messages).toEqual([]);
      return data.quotes;
    };
    const whole = (await page("first: 100")).nodes;
    expect(whole.length).toBeGreaterThan(4);
    const forward = [];
    for (let at = "", next = true; next; ) {
      const { nodes, pageInfo } = await page(`first: 2 ${at}`);
      expect(pageInfo.hasPreviousPage).toBe(at !== "");
      forward.push(...nodes);
      [at, next] = [`after: "${pageInfo.endCursor}"`, pageInfo.hasNextPage];
    }
    expect(forward).toEqual(whole);
    const backward = [];
    for (let at = "", next = true; next; ) {
      const { nodes, pageInfo } = await page(`last: 2 ${at}`);
      expect(pageInfo.hasNextPage).toBe(at !== "");
      backward.unshift(...nodes);
      [at, next] = [`before: "${pageInfo.startCursor}"`, pageInfo.hasPreviousPage];
    }
    expect(backward).toEqual(whole);
  },
);

test.each([
  ["people", "Malahifgi", "Edwin Malahifji"],
  ["people", "malahifji edwin", "Edwin Malahifji"],
  ["people", "Ruht Calder", "Ruth Calder"],
  ["people", "Cald", "Ruth Calder"],
  ["people", "Sórel", "Amina Sorel"],
  ["factions", "transprot ministry", "Transport Ministry"],
  ["factions", "Port Autority", "Port Authority"],
])("%s: %s finds %s", async (root, typed, name) => {
  const query = `query ($typed: String) { ${root}(search: $typed) { totalCount nodes { name } pageInfo { hasNextPage } } }`;
  const { data, messages } = await ask(temporary.store, query, { typed });
  expect(messages).toEqual([]);
  expect(data[root].nodes[0]).toEqual({ name });
  expect(data[root].totalCount).toBe(data[root].nodes.length);
});

test.each(["Xylophone", "!!", "a b", "Ruth Malahifji", '"', "%"])("nobody is called %s", async (typed) => {
  const query = "query ($typed: String) { people(search: $typed) { totalCount nodes { name } } }";
  expect(await ask(temporary.store, query, { typed })).toMatchObject({
    data: { people: { totalCount: 0, nodes: [] } },
  });
});

test("a search read page by page shows no article twice, though articles arrive that change all ranks", async () => {
  const room = await newsroom();
  const seen: string[] = [];
  let after = "";
  for (let page = 0; page < 4; page++) {
    const { data } = await ask(
      room.store,
      `{ articles(search: "harbour OR strike OR ferry OR minister", first: 1 ${after}) { nodes { url } pageInfo { endCursor hasNextPage } } }`,
    );
    seen.push(...data.articles.nodes.map(({ url }: { url: string }) => url));
    after = `after: "${data.articles.pageInfo.endCursor}"`;
    const story = harbourStory({ url: `https://herald.example/${page}`, headline: "Unlike anything else" });
    await saveArticle(room.store, story, harbourReading(), sourceOf(story.raw));
  }
  expect(new Set(seen).size).toBe(seen.length);
  await room.remove();
});

interface Snippet {
  readonly field: string;
  readonly text: string;
  readonly start: number;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

const marked = ({ text, highlights }: Snippet) => highlights.map(({ start, end }) => text.slice(start, end));

test("a search shows what it found, as exact text with places", async () => {
  const { data, messages, statements } = await ask(
    temporary.store,
    `{ articles(search: "strike OR \\"dock workers\\" -ferry") { edges {
        snippets { field text start highlights { start end } } node { headline standfirst bodyText } } }
       quotes(search: "negotiating") { edges { snippets { field text start highlights { start end } } node { text } } } }`,
  );
  expect(messages).toEqual([]);
  const [first] = data.articles.edges;
  expect(first.snippets.map((snippet: Snippet) => [snippet.field, ...marked(snippet)])).toEqual([
    ["HEADLINE", "strike"],
    ["BODY", "Dock Workers", "Dock Workers"],
  ]);
  for (const { node, snippets } of data.articles.edges) {
    const fields: Record<string, string> = { HEADLINE: node.headline, BODY: node.bodyText };
    for (const { field, text, start } of snippets as Snippet[]) {
      expect(fields[field]?.slice(start, start + text.length)).toBe(text);
    }
  }
  const found = data.quotes.edges.flatMap((edge: { snippets: Snippet[] }) => edge.snippets);
  expect(found.map((snippet: Snippet) => [snippet.text, ...marked(snippet)])).toEqual([
    ["negotiations would begin on Friday", "negotiations"],
    ["The government is ready to negotiate,", "negotiate"],
  ]);
  expect(statements).toBe(2);
});

test("of a long text the stretch with most finds is shown, cut between words", async () => {
  const { findSnippets } = await import("../../src/query/snippets.ts");
  const { createLoaders } = await import("../../src/query/loaders.ts");
  const text = `ferry ${"and then nothing happened ".repeat(40)}until the ferry met another ferry ${"at sea ".repeat(60)}`;
  const [snippet] = await findSnippets(createLoaders(temporary.store), '"ferry"', [["BODY", text]]);
  expect(snippet?.highlights).toHaveLength(2);
  expect(snippet?.text.length).toBeLessThanOrEqual(240);
  expect(text.slice(snippet?.start, (snippet?.start ?? 0) + (snippet?.text.length ?? 0))).toBe(snippet?.text);
  expect(text[(snippet?.start ?? 0) - 1]).toBe(" ");
});

test("without a search there is nothing to show", async () => {
  const { data } = await ask(temporary.store, "{ articles { edges { snippets { text } } } }");
  for (const { snippets } of data.articles.edges) expect(snippets).toEqual([]);
});

const results =
  "nodes { __typename ... on Person { name } ... on Faction { name } ... on Article { headline } ... on Quote { text } }";

test("a search over all types gives the best of each in turn, and pages through them either way", async () => {
  const { data, messages } = await ask(
    temporary.store,
    `{ search(query: "calder", first: 50) { totalCount ${results} edges { snippets { field } } } }`,
  );
  expect(messages).toEqual([]);
  const all = data.search.nodes;
  expect(all.slice(0, 3)).toEqual([
    { __typename: "Person", name: "Ruth Calder" },
    { __typename: "Article", headline: expect.any(String) },
    { __typename: "Quote", text: "Ruth Calder had not answered" },
  ]);
  expect(data.search.totalCount).toBe(all.length);
  expect(data.search.edges[0].snippets).toEqual([]);
  expect(data.search.edges[2].snippets).toEqual([{ field: "QUOTE" }]);

  const first = await ask(
    temporary.store,
    `{ search(query: "calder", first: 2) { ${results} pageInfo { endCursor hasNextPage hasPreviousPage } } }`,
  );
  expect(first.data.search.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const rest = await ask(
    temporary.store,
    `{ search(query: "calder", after: "${first.data.search.pageInfo.endCursor}") { ${results} pageInfo { startCursor } } }`,
  );
  expect([...first.data.search.nodes, ...rest.data.search.nodes]).toEqual(all);
  const back = await ask(
    temporary.store,
    `{ search(query: "calder", last: 2, before: "${rest.data.search.pageInfo.startCursor}") { ${results} } }`,
  );
  expect(back.data.search.nodes).toEqual(first.data.search.nodes);
});

test.each([
  ['search(query: " ")', /blank/],
  ['search(query: "x", types: [])', /once/],
  ['search(query: "x", types: [QUOTE, QUOTE])', /once/],
  ['search(query: "-x")', /add a word/],
])("%s is refused", async (field, message) => {
  const { codes, messages } = await ask(temporary.store, `{ ${field} { totalCount } }`);
  expect(codes).toEqual(["BAD_USER_INPUT"]);
  expect(messages[0]).toMatch(message);
});
