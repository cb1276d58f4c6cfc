import { afterAll, beforeAll, expect, test } from "vitest";
import type { Store } from "../../src/store/database.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { ask } from "./api.ts";
import { publish } from "./wire.ts";

const calder = "said Ruth Calder, the leader of the Dock Workers Union.";
const words = "We will keep the harbour shut until the board pays every docker in full";

let store: Store;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ store, remove } = await temporaryStore());
  const paper = async (slug: string, day: number, ...body: string[]) =>
    publish(store, slug, [`Dockers speak to the ${slug}`, ...body], { datePublished: `2031-05-0${day}T08:00:00Z` });
  await paper("herald", 2, `“${words},” ${calder}`, `“It rains,” ${calder}`, `“${words},” Calder said again.`);
  await paper("times", 4, `“WE WILL KEEP the harbour shut — until the board pays every docker in full!” ${calder}`);
  await paper("post", 3, `“${words},” ${calder}`);
  await paper("mirror", 5, `“We shall keep the port shut until the board pays every docker in full,” ${calder}`);
  await paper("short", 6, `“Until the board pays every docker,” ${calder}`);
  await paper(
    "mixed",
    7,
    `Calder said they would stay out “until the board pays every docker in full” and their families.`,
  );
  await paper("other", 8, `“The board will shut the museum and keep every painting until the town pays,” ${calder}`);
});
afterAll(() => remove());

const occurrences = (page: string) => `{ article(url: "https://news.example/herald") {
  quotes(first: 1) { nodes { text occurrences${page} { totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor similarity differences { kind text } node { text article { slug } } } } } } } }`;

async function find(page = "") {
  const { data, messages, codes } = await ask(store, occurrences(page));
  if (messages.length > 0) return { messages, codes };
  return { ...data.article.quotes.nodes[0].occurrences, original: data.article.quotes.nodes[0].text, messages, codes };
}

type Edge = { similarity: number; node: { text: string; article: { slug: string } }; differences: Change[] };
type Change = { kind: string; text: string };
const papers = (edges: readonly Edge[]) =>
  edges.map(({ node }) => node.article.slug.replace("dockers-speak-to-the-", ""));

test("equal words of other articles come first, the earliest first, then the most similar; other words do not come", async () => {
  const { edges, totalCount } = await find();
  expect(papers(edges)).toEqual(["post", "times", "mirror", "short", "mixed"]);
  expect(totalCount).toBe(5);
  expect(edges.slice(0, 2).map((edge: Edge) => edge.similarity)).toEqual([1, 1]);
  const similar = edges.map((edge: Edge) => edge.similarity);
  expect(similar).toEqual([...similar].sort((a, b) => b - a));
});

test("differences give the other wording to the letter, and what was lost as it was", async () => {
  const { edges, original } = await find();
  for (const { node, differences } of edges as Edge[]) {
    const textOf = (...kinds: string[]) =>
      differences
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join("");
    expect(textOf("EQUAL", "ADDED")).toBe(node.text);
    for (const { kind, text } of differences) if (kind === "LOST") expect(original).toContain(text);
  }
  expect(edges[2].differences).toEqual([
    { kind: "EQUAL", text: "We " },
    { kind: "LOST", text: "will " },
    { kind: "ADDED", text: "shall " },
    { kind: "EQUAL", text: "keep the " },
    { kind: "LOST", text: "harbour " },
    { kind: "ADDED", text: "port " },
    { kind: "EQUAL", text: "shut until the board pays every docker in full," },
  ]);
});

test("occurrences go both ways", async () => {
  const { data } = await ask(
    store,
    `{ article(url: "https://news.example/mixed") { quotes { nodes { kind occurrences { nodes { article { slug } } } } } } }`,
  );
  const found = data.article.quotes.nodes[0].occurrences.nodes.map((node: { article: { slug: string } }) => ({ node }));
  expect(papers(found)).toEqual(expect.arrayContaining(["herald", "times", "post", "mirror"]));
});

test("occurrences are paged in either direction, and a cursor of another quote's is refused", async () => {
  const whole = papers((await find()).edges);
  const first = await find("(first: 2)");
  const second = await find(`(first: 2, after: "${first.pageInfo.endCursor}")`);
  const last = await find(`(last: 3, before: "${second.pageInfo.endCursor}")`);
  expect([papers(first.edges), papers(second.edges), papers(last.edges)]).toEqual([
    whole.slice(0, 2),
    whole.slice(2, 4),
    whole.slice(0, 3),
  ]);
  expect([first, second, last].map(({ pageInfo }) => [pageInfo.hasPreviousPage, pageInfo.hasNextPage])).toEqual([
    [false, true],
    [true, true],
    [false, true],
  ]);
  expect((await find("(first: 0)")).codes).toEqual(["BAD_USER_INPUT"]);
  expect((await find("(first: 101)")).codes).toEqual(["PAGE_SIZE_EXCEEDED"]);
  expect((await find('(after: "WzFd")')).codes).toEqual(["INVALID_CURSOR"]);
});

test("words that an article took back are no occurrence of them, and those that it put in their place are", async () => {
  const other = await temporaryStore();
  const list = async () => {
    const source = `{ quotes { nodes { text article { slug } occurrences { nodes { text article { slug } } } } } }`;
    const { data } = await ask(other.store, source);
    const of = ({ text, article }: { text: string; article: { slug: string } }) => `${article.slug}: ${text}`;
    return data.quotes.nodes.map((quote: never) => [of(quote), ...(quote as Quoted).occurrences.nodes.map(of)]).sort();
  };
  type Quoted = { occurrences: { nodes: { text: string; article: { slug: string } }[] } };
  try {
    const rain = "The rain has washed away the bridge over the river at Lowland";
    await publish(other.store, "a", ["Paper a", `“${words},” ${calder}`]);
    await publish(other.store, "b", ["Paper b", `“${words},” ${calder}`]);
    expect(await list()).toEqual([
      [`paper-a: ${words},`, `paper-b: ${words},`],
      [`paper-b: ${words},`, `paper-a: ${words},`],
    ]);
    await publish(other.store, "b", ["Paper b", `“${rain},” ${calder}`]);
    await publish(other.store, "c", ["Paper c", `“${rain},” ${calder}`]);
    expect(await list()).toEqual([
      [`paper-a: ${words},`],
      [`paper-b: ${rain},`, `paper-c: ${rain},`],
      [`paper-c: ${rain},`, `paper-b: ${rain},`],
    ]);
  } finally {
    await other.remove();
  }
});

test("a quote that nobody else has has no occurrences", async () => {
  const { data } = await ask(
    store,
    `{ article(url: "https://news.example/other") { quotes { nodes { occurrences { totalCount edges { cursor } pageInfo { hasNextPage startCursor } } } } } }`,
  );
  expect(data.article.quotes.nodes[0].occurrences).toEqual({
    totalCount: 0,
    edges: [],
    pageInfo: { hasNextPage: false, startCursor: null },
  });
});
