import { afterAll, beforeAll, expect, test } from "vitest";
import { decide, type NamedRow } from "../../src/ingest/identity/decide-identity.ts";
import { write } from "../../src/store/write.ts";
import { ask } from "./api.ts";
import { harbourDispute } from "./harbour-dispute.ts";

let temporary: Awaited<ReturnType<typeof harbourDispute>>;
beforeAll(async () => {
  temporary = await harbourDispute();
});
afterAll(() => temporary.remove());

interface Edge {
  readonly node: { readonly name: string };
  readonly articleCount: number;
}

const edges = `edges { cursor articleCount node { ... on Person { name } ... on Faction { name } }
  articles { totalCount nodes { url } } }`;
const lines = (found: Edge[]) => found.map(({ node, articleCount }) => `${node.name}: ${articleCount}`);

test("people and factions of the same articles come most frequent first, with those articles", async () => {
  const { data, messages } = await ask(
    temporary.store,
    `{ person(name: "Ruth Calder") { coMentioned { totalCount ${edges} nodes { __typename } } } }`,
  );
  expect(messages).toEqual([]);
  const { coMentioned } = data.person;
  expect(lines(coMentioned.edges)).toEqual(["Dock Workers Union: 2", "Port Authority: 2", "Amina Sorel: 1"]);
  expect(coMentioned.totalCount).toBe(3);
  expect(coMentioned.nodes.map((each: { __typename: string }) => each.__typename)).toEqual([
    "Faction",
    "Faction",
    "Person",
  ]);
  const articles = coMentioned.edges.map((edge: { articles: { nodes: { url: string }[] } }) =>
    edge.articles.nodes.map(({ url }) => url.split("/").at(-1)),
  );
  expect(articles).toEqual([["walkout", "offer"], ["walkout", "offer"], ["offer"]]);
});

test("pages of them are the whole list, each once", async () => {
  const query = `query ($at: String) { faction(name: "Dock Workers Union") { coMentioned(first: 1, after: $at) {
    totalCount pageInfo { endCursor hasNextPage } ${edges} } } }`;
  const found: string[] = [];
  let at: string | null = null;
  let total = 0;
  do {
    const { data, messages } = await ask(temporary.store, query, { at });
    expect(messages).toEqual([]);
    const { coMentioned } = data.faction;
    total = coMentioned.totalCount;
    found.push(...lines(coMentioned.edges));
    at = coMentioned.pageInfo.hasNextPage ? coMentioned.pageInfo.endCursor : null;
  } while (at !== null);
  expect(found).toHaveLength(total);
  expect(new Set(found).size).toBe(total);
  expect(found.map((line) => Number(line.split(": ")[1]))).toEqual([3, 2, 2, 1, 1].slice(0, total));
});

test("the counts are those of the articles behind them, in the same statements for one as for all", async () => {
  const query = (filter: string) => `{ factions(${filter}first: 100) { nodes { coMentioned { ${edges} } } } }`;
  const all = await ask(temporary.store, query(""));
  const found: (Edge & { articles: { totalCount: number } })[] = all.data.factions.nodes.flatMap(
    (each: { coMentioned: { edges: Edge[] } }) => each.coMentioned.edges,
  );
  expect(found.length).toBeGreaterThan(10);
  for (const edge of found) expect(edge.articles.totalCount).toBe(edge.articleCount);
  const one = await ask(temporary.store, query('filter: { name: "Dock" }, '));
  expect(one.data.factions.nodes).toHaveLength(1);
  // Factions, who is with them, people, factions, then articles and their number with people and with factions.
  expect(one.statements).toBe(8);
  // Two more happen, where branches do not fall into the same tick.
  expect(all.statements).toBeLessThan(one.statements + 4);
});

test("names that stand for one are counted as one, once an article", async () => {
  const merged = await harbourDispute();
  const named = async (name: string): Promise<NamedRow> => {
    const select = "SELECT id, key, name, slug, canonical_id AS canonicalId FROM person WHERE name = ?";
    return (await merged.store.reader.all<NamedRow>(select, [name]))[0] as NamedRow;
  };
  const [kept, other] = [await named("Ruth Calder"), await named("Amina Sorel")];
  await write(merged.store, (manager) =>
    decide(manager, {
      type: "Person",
      kind: "SAME",
      kept: kept.key,
      other: other.key,
      decidedAt: "2031-05-07T00:00:00Z",
    }),
  );
  const { data } = await ask(
    merged.store,
    `{ person(name: "Ruth Calder") { coMentioned(first: 100) { ${edges} } }
    faction(name: "Port Authority") { coMentioned { ${edges} } } }`,
  );
  await merged.remove();
  expect(lines(data.person.coMentioned.edges)).toEqual(
    expect.arrayContaining(["Dock Workers Union: 3", "Ferry Board: 1", "Jon Abel: 1"]),
  );
  expect(lines(data.person.coMentioned.edges).join()).not.toMatch(/Calder|Sorel/);
  expect(lines(data.faction.coMentioned.edges)).toContain("Ruth Calder: 3");
});
