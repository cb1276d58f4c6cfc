import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "./api.ts";
import { harbourDispute } from "./harbour-dispute.ts";

let temporary: Awaited<ReturnType<typeof harbourDispute>>;
beforeAll(async () => {
  temporary = await harbourDispute();
});
afterAll(() => temporary.remove());

const fields = "totalCount nodes { speaker { name } about { name } quoteCount articleCount quotes { totalCount } }";

interface Exchange {
  readonly speaker: { readonly name: string };
  readonly about: { readonly name: string };
  readonly quoteCount: number;
  readonly articleCount: number;
  readonly quotes: { readonly totalCount: number };
}

function lines({ totalCount, nodes }: { totalCount: number; nodes: Exchange[] }): string[] {
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ speaker, about, quoteCount, articleCount, quotes }) => {
    expect(quotes.totalCount).toBe(quoteCount);
    return `${speaker.name} → ${about.name}: ${quoteCount} in ${articleCount}`;
  });
}

async function ofUnion(given = ""): Promise<string[]> {
  const query = `{ faction(name: "Dock Workers Union") { exchanges${given} { ${fields} } } }`;
  const { data, messages } = await ask(temporary.store, query);
  expect(messages).toEqual([]);
  return lines(data.faction.exchanges);
}

const unionOnPort = "Dock Workers Union → Port Authority: 2 in 2";
const portOnUnion = "Port Authority → Dock Workers Union: 2 in 2";
const companyOnUnion = "Norvik Shipping → Dock Workers Union: 1 in 1";

test("a faction speaks itself and through its people, in both directions, most quotes first", async () => {
  const all = await ofUnion();
  // Sorel had roles in three bodies, so what she said counts for each of them.
  const boards = ["Ferry Board → Dock Workers Union: 2 in 2", "Lighthouse Trust → Dock Workers Union: 2 in 2"];
  expect(all.slice(0, -1).sort()).toEqual([...boards, portOnUnion, unionOnPort].sort());
  expect(all.at(-1)).toBe(companyOnUnion);
});

test("a direction takes one side", async () => {
  expect(await ofUnion("(direction: SPEAKING)")).toEqual([unionOnPort]);
  expect(await ofUnion("(direction: SPOKEN_ABOUT)")).toHaveLength(4);
});

test("without members only bodies speak", async () => {
  expect(await ofUnion("(includeMembers: false)")).toEqual(["Dock Workers Union → Port Authority: 1 in 1"]);
});

test("with takes one other faction, and refuses the id of anything else", async () => {
  const { data } = await ask(
    temporary.store,
    '{ port: faction(name: "Port Authority") { id } sorel: person(name: "Amina Sorel") { id } }',
  );
  expect((await ofUnion(`(with: "${data.port.id}")`)).sort()).toEqual([unionOnPort, portOnUnion].sort());
  const refused = await ask(
    temporary.store,
    `{ factions { nodes { exchanges(with: "${data.sorel.id}") { totalCount } } } }`,
  );
  expect(new Set(refused.codes)).toEqual(new Set(["BAD_USER_INPUT"]));
});

test("what a faction says about itself is no exchange", async () => {
  const { data } = await ask(temporary.store, `{ faction(name: "Port Authority") { exchanges { ${fields} } } }`);
  for (const line of lines(data.faction.exchanges)) expect(line).not.toMatch(/Port Authority → Port Authority/);
});

test("all exchanges are those of the quotes that the filter takes", async () => {
  const query = `query ($filter: QuoteFilter) { exchanges(filter: $filter, first: 100) { ${fields} } }`;
  const all = lines((await ask(temporary.store, query)).data.exchanges);
  expect(all).toEqual(expect.arrayContaining([unionOnPort, portOnUnion, companyOnUnion]));
  const filter = { kind: "DIRECT", datePublished: { to: "2031-02-01T00:00:00Z" } };
  const direct = lines((await ask(temporary.store, query, { filter })).data.exchanges);
  expect(direct).toContain("Dock Workers Union → Port Authority: 1 in 1");
  expect(direct).not.toContain(companyOnUnion);
});

test("the pages of exchanges are the whole list, each once, forward and backward", async () => {
  const whole = await ofUnion();
  for (const [size, from, next] of [
    ["first", "after", "endCursor"],
    ["last", "before", "startCursor"],
  ] as const) {
    const query = `query ($at: String) { faction(name: "Dock Workers Union") { exchanges(${size}: 2, ${from}: $at) {
      pageInfo { hasNextPage hasPreviousPage ${next} } nodes { speaker { name } about { name } quoteCount articleCount } } } }`;
    const pages: string[][] = [];
    let at: string | null = null;
    do {
      const { data, messages } = await ask(temporary.store, query, { at });
      expect(messages).toEqual([]);
      const { nodes, pageInfo } = data.faction.exchanges;
      pages.push(
        nodes.map((each: Exchange) => {
          return `${each.speaker.name} → ${each.about.name}: ${each.quoteCount} in ${each.articleCount}`;
        }),
      );
      at = pageInfo[size === "first" ? "hasNextPage" : "hasPreviousPage"] ? pageInfo[next] : null;
    } while (at !== null);
    expect((size === "first" ? pages : pages.reverse()).flat()).toEqual(whole);
  }
});

test("exchanges and their quotes take one statement a level, however many factions", async () => {
  const query = (names: string) =>
    `{ factions(filter: ${names}) { nodes { exchanges { nodes { speaker { name } about { name } quotes { nodes { text } } } } } } }`;
  const one = await ask(temporary.store, query('{ name: "Dock" }'));
  const all = await ask(temporary.store, query('{ not: { name: "x" } }'));
  expect(all.data.factions.nodes.length).toBeGreaterThan(4);
  // Factions, exchanges, both names at once, quotes by and about.
  expect([one.statements, all.statements]).toEqual([5, 5]);
});
