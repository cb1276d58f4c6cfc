import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "./api.ts";
import { newsroom } from "./newsroom.ts";

let temporary: Awaited<ReturnType<typeof newsroom>>;
const ids: Record<string, string> = {};
beforeAll(async () => {
  temporary = await newsroom();
  const { data, messages } = await ask(
    temporary.store,
    `{ calder: person(name: "Ruth Calder") { id } minister: person(name: "Edwin Malahifji") { id }
       union: faction(name: "Dock Workers Union") { id } ministry: faction(name: "Transport Ministry") { id }
       strike: article(url: "https://news.example/strike") { id } }`,
  );
  expect(messages).toEqual([]);
  for (const [name, found] of Object.entries<{ id: string } | null>(data)) {
    expect(found, name).not.toBeNull();
    ids[name] = found?.id ?? "";
  }
});
afterAll(() => temporary.remove());

async function articles(filter: object): Promise<string[]> {
  const query = "query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount nodes { url } } }";
  const { data, messages } = await ask(temporary.store, query, { filter });
  expect(messages).toEqual([]);
  expect(data.articles.totalCount).toBe(data.articles.nodes.length);
  return data.articles.nodes.map(({ url }: { url: string }) => url.split("/").at(-1));
}

async function quotes(filter: object): Promise<string[]> {
  const query = "query ($filter: QuoteFilter) { quotes(filter: $filter, first: 50) { totalCount nodes { text } } }";
  const { data, messages } = await ask(temporary.store, query, { filter });
  expect(messages).toEqual([]);
  expect(data.quotes.totalCount).toBe(data.quotes.nodes.length);
  return data.quotes.nodes.map(({ text }: { text: string }) => text);
}

describe("articles", () => {
  test("are filtered by each field", async () => {
    expect(await articles({ publisher: ["Coastal Times"] })).toEqual(["ferry", "history"]);
    expect(await articles({ section: "Business" })).toEqual(["ferry", "strike"]);
    expect(await articles({ datePublished: { from: "2031-05-05T00:00:00Z" } })).toEqual(["ferry", "talks"]);
    expect(await articles({ datePublished: { to: "2031-05-05T00:00:00Z" } })).toEqual(["strike"]);
    expect(await articles({ language: "en" })).toHaveLength(4);
    expect(
      await articles({ language: ["e", "fr", "en-GB", "%", ...Array.from({ length: 3000 }, () => "de")] }),
    ).toEqual([]);
    expect(await articles({ language: ["fr", "EN"] })).toHaveLength(4);
    expect(await articles({ person: ids.calder })).toEqual(["talks", "strike"]);
    expect(await articles({ faction: [ids.union, ids.ministry] })).toEqual(["talks", "strike"]);
    expect(await articles({ text: "negotiating" })).toEqual(["talks"]);
    expect(await articles({ id: ids.strike })).toEqual(["strike"]);
  });

  test("take and, or and not, at any depth", async () => {
    const business = { section: "Business" };
    expect(await articles({ not: business })).toEqual(["talks", "history"]);
    expect(await articles({ or: [business, { publisher: "Coastal Times" }] })).toEqual(["ferry", "strike", "history"]);
    expect(await articles({ and: [business, { not: { publisher: "Coastal Times" } }] })).toEqual(["strike"]);
    expect(await articles({ publisher: "Coastal Times", or: [business, { not: { or: [business] } }] })).toEqual([
      "ferry",
      "history",
    ]);
  });

  test("of which a value is not known meet the opposite of any condition on it", async () => {
    expect(await articles({ not: { datePublished: { from: "2031-05-05T00:00:00Z" } } })).toEqual(["strike", "history"]);
  });
});

describe("quotes", () => {
  test("are filtered by each field", async () => {
    expect(await quotes({ speaker: ids.calder })).toEqual([
      "Dockers will stay out",
      "The offer is an insult,",
      "Nobody works before Monday.",
    ]);
    expect(await quotes({ speakerFaction: ids.union })).toHaveLength(4);
    expect(await quotes({ role: ["LEADER"] })).toHaveLength(3);
    expect(await quotes({ about: ids.calder })).toEqual(["Ruth Calder had not answered"]);
    expect(await quotes({ minimumConfidence: 1.0, speaker: ids.union, kind: "DIRECT" })).toEqual([]);
    expect(await quotes({ inArticle: { publisher: "Coastal Times" }, kind: "DIRECT" })).toEqual([
      "We are relieved,",
      "It was a strike that built the union,",
    ]);
    expect(await quotes({ datePublished: { from: "2031-05-06T00:00:00Z" }, kind: "DIRECT" })).toHaveLength(2);
    expect(await quotes({ text: '"built the union"' })).toEqual(["It was a strike that built the union,"]);
    expect(await quotes({ status: "COLLECTIVE" })).toEqual(["the harbour is older than the town"]);
  });

  test("take conditions on people and bodies together", async () => {
    expect(await quotes({ or: [{ speaker: [ids.minister, ids.ministry] }, { text: "relieved" }] })).toHaveLength(4);
  });
});

test("people and factions are filtered by name, role, affiliation, kind and whole", async () => {
  const { data, messages } = await ask(
    temporary.store,
    `query ($union: ID!) {
      starts: people(filter: { or: [{ name: "ruth" }, { name: "jon" }] }) { nodes { name } }
      others: people(filter: { not: { affiliation: [$union] } }) { nodes { name } }
      ministers: people(filter: { role: "transport minister" }) { nodes { name } }
      ministries: factions(filter: { kind: [MINISTRY] }) { nodes { name } }
      parts: factions(filter: { partOf: [$union] }) { nodes { name } } }`,
    { union: ids.union },
  );
  expect(messages).toEqual([]);
  const names = (list: { nodes: { name: string }[] }) => list.nodes.map(({ name }) => name);
  expect(names(data.starts)).toEqual(["Jon Abel", "Ruth Calder"]);
  expect(names(data.others)).toEqual(["Amina Sorel", "Edwin Malahifji", "Jon Abel"]);
  expect(names(data.ministers)).toEqual(["Edwin Malahifji"]);
  expect(names(data.ministries)).toEqual(["Transport Ministry"]);
  expect(names(data.parts)).toEqual(["Dock Workers Union"]);
});

test.each([
  ['articles(filter: { person: ["x"] })', /^filter\.person: "x" is not an id/],
  ["articles(filter: { or: [] })", /^filter\.or: the list is empty/],
  ["quotes(filter: { and: [{ kind: [] }] })", /^filter\.and\[0\]\.kind: the list is empty/],
  ["quotes(filter: { not: { minimumConfidence: 2 } })", /^filter\.not\.minimumConfidence: 2 is not from 0 to 1/],
  [
    'quotes(filter: { inArticle: { datePublished: { from: "2031-05-02T00:00:00Z", to: "2031-05-01T00:00:00Z" } } })',
    /^filter\.inArticle\.datePublished: `from` \(2031-05-02T00:00:00.000Z\) is not before `to`/,
  ],
  ["articles(filter: { datePublished: {} })", /^filter\.datePublished: give `from`, `to`, or both/],
  ['articles(filter: { text: "-ferry" })', /^filter\.text: the search only says what is not wanted/],
  ["articles(orderBy: RELEVANCE)", /needs a `search`/],
  [`articles(filter: { or: [${'{ publisher: "x" } '.repeat(101)}] })`, /more than 100 conditions/],
])("%s is refused, and the message says where", async (field, message) => {
  const { codes, messages } = await ask(temporary.store, `{ ${field} { nodes { id } } }`);
  expect(codes).toEqual(["BAD_USER_INPUT"]);
  expect(messages[0]).toMatch(message);
});

test("a filter that nests deeper than anybody writes is refused, not a fault", async () => {
  let filter: object = { publisher: "x" };
  for (let depth = 0; depth < 500; depth++) filter = { not: filter };
  const { codes } = await ask(
    temporary.store,
    "query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount } }",
    { filter },
  );
  expect(codes).toEqual(["BAD_USER_INPUT"]);
});
