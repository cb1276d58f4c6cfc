import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encodeGlobalId } from "../../src/query/global-id.ts";
import { ask } from "./api.ts";
import { harbourDispute } from "./harbour-dispute.ts";

let temporary: Awaited<ReturnType<typeof harbourDispute>>;
beforeAll(async () => {
  temporary = await harbourDispute();
});
afterAll(() => temporary.remove());

const rows = <Row>(text: string) => temporary.store.reader.all<Row>(text);
const write = (text: string, values: unknown[] = []) => temporary.store.dataSource.query(text, values);

interface Named {
  readonly id: number;
  readonly key: string;
  readonly canonical_id: number;
  readonly parent_id: number | null;
}

/** Numbers to choose from rows by: the first of what happens to be drawn is row 1 of its table, and so on. */
const number = fc.nat({ max: 1000 });
const plan = fc.record({
  factions: fc.array(fc.record({ row: number, canonical: number, parent: number }), { minLength: 4, maxLength: 8 }),
  people: fc.array(fc.record({ row: number, canonical: number }), { minLength: 2, maxLength: 4 }),
  roles: fc.array(fc.record({ row: number, affiliation: fc.option(number) }), { minLength: 3, maxLength: 6 }),
  parties: fc.array(
    fc.record({
      quote: number,
      role: fc.constantFrom("SPEAKER", "ABOUT", "ON_BEHALF_OF", "CANDIDATE", "ADDRESSEE"),
      person: fc.boolean(),
      row: number,
    }),
    { minLength: 20, maxLength: 50 },
  ),
  nested: fc.array(number, { maxLength: 3 }),
});

/** Makes other links between the rows of the store: names that stand for one, parts of bodies, roles, who says what about whom. */
async function rearrange(given: typeof plan extends fc.Arbitrary<infer Value> ? Value : never): Promise<void> {
  const idsOf = async (table: string) =>
    (await rows<{ id: number }>(`SELECT id FROM ${table} ORDER BY 1`)).map(({ id }) => id);
  const [factions, people, roles, quotes] = await Promise.all(["faction", "person", "role", "quote"].map(idsOf));
  const pick = (ids: number[] | undefined, at: number) => ids?.[at % ids.length] ?? 0;
  await write("DELETE FROM quote_party");
  await write("UPDATE faction SET canonical_id = id, parent_id = NULL");
  await write("UPDATE person SET canonical_id = id");
  await write("UPDATE quote SET nested_in_id = NULL");
  for (const [table, ids, links] of [
    ["faction", factions, given.factions],
    ["person", people, given.people],
  ] as const) {
    for (const { row, canonical } of links) {
      // A name stands for one that stands for itself, as it does in a store.
      const [id, kept] = [pick(ids, row), pick(ids, canonical)];
      await write(
        `UPDATE ${table} SET canonical_id = ? WHERE id = ?
        AND EXISTS (SELECT 1 FROM ${table} kept WHERE kept.id = ? AND kept.canonical_id = kept.id)
        AND NOT EXISTS (SELECT 1 FROM ${table} other WHERE other.canonical_id = ? AND other.id <> ?)`,
        [kept, id, kept, id, id],
      );
    }
  }
  for (const { row, parent } of given.factions) {
    const [id, whole] = [pick(factions, row), pick(factions, parent)];
    if (whole < id) await write("UPDATE faction SET parent_id = ? WHERE id = ?", [whole, id]);
  }
  for (const { row, affiliation } of given.roles) {
    const body = affiliation === null ? null : pick(factions, affiliation);
    await write("UPDATE role SET affiliation_id = ? WHERE id = ?", [body, pick(roles, row)]);
  }
  for (const [position, { quote, role, person, row }] of given.parties.entries()) {
    await write(
      `INSERT OR IGNORE INTO quote_party (quote_id, role, position, ${person ? "person" : "faction"}_id) VALUES (?, ?, ?, ?)`,
      [pick(quotes, quote), role, position, pick(person ? people : factions, row)],
    );
  }
  for (const at of given.nested) {
    await write("UPDATE quote SET nested_in_id = ? WHERE id = ? AND id <> ?", [
      quotes?.[0],
      pick(quotes, at),
      quotes?.[0],
    ]);
  }
}

/** The store as it is, worked out in plain steps: what the statements are held against. */
async function model() {
  const factions = await rows<Named>("SELECT * FROM faction");
  const people = await rows<Named>("SELECT * FROM person");
  const roles = await rows<{ person_id: number; affiliation_id: number | null }>("SELECT * FROM role");
  const quotes = await rows<{ id: number; article_id: number; text: string; nested_in_id: number | null }>(
    "SELECT * FROM quote",
  );
  const parties = await rows<{ quote_id: number; role: string; person_id: number | null; faction_id: number | null }>(
    "SELECT * FROM quote_party",
  );
  const canonical = (names: Named[]) => new Map(names.map((each) => [each.id, each.canonical_id]));
  const [body, person] = [canonical(factions), canonical(people)];
  const of = (quote: number, ...wanted: string[]) =>
    parties.filter((party) => party.quote_id === quote && wanted.includes(party.role));
  const bodiesIn = (some: typeof parties) =>
    some.flatMap(({ faction_id }) => (faction_id ? [body.get(faction_id)] : []));
  const speakersIn = (quote: number) =>
    of(quote, "SPEAKER").flatMap(({ person_id }) => (person_id ? [person.get(person_id)] : []));
  /** The factions that a quote speaks for. */
  const voices = (quote: number, members: boolean) => {
    if (!members) return new Set(bodiesIn(of(quote, "SPEAKER")));
    const held = roles.filter((role) => speakersIn(quote).includes(person.get(role.person_id)));
    const through = held.flatMap(({ affiliation_id }) => (affiliation_id ? [body.get(affiliation_id)] : []));
    return new Set([...bodiesIn(of(quote, "SPEAKER", "ON_BEHALF_OF")), ...through]);
  };
  /** A faction and, if wanted, all that is part of it. */
  const parts = (faction: number, all: boolean) => {
    const found = new Set<number | undefined>([faction]);
    for (let size = 0; all && size < found.size; ) {
      size = found.size;
      for (const each of factions) {
        if (each.parent_id && found.has(body.get(each.parent_id))) found.add(each.canonical_id);
      }
    }
    return found;
  };
  return { factions, quotes, voices, parts, of, about: (quote: number) => new Set(bodiesIn(of(quote, "ABOUT"))) };
}

type Model = Awaited<ReturnType<typeof model>>;

/** Who speaks about whom, in how many quotes and articles; for one faction, or with none given for all. */
function exchangesIn(store: Model, members: boolean, faction?: number, all = false): string[] {
  const own = faction === undefined ? null : store.parts(faction, all);
  const pairsOf = (quote: number) => {
    const sides = [...store.voices(quote, members)].flatMap((speaker) =>
      [...store.about(quote)].map((target) => [speaker, target] as const),
    );
    const pairs = own
      ? sides
          .filter(([speaker, target]) => own.has(speaker) !== own.has(target))
          .map(([speaker, target]) => (own.has(speaker) ? `${faction}>${target}` : `${speaker}>${faction}`))
      : sides.filter(([speaker, target]) => speaker !== target).map(([speaker, target]) => `${speaker}>${target}`);
    return new Set(pairs);
  };
  const found = new Map<string, number[]>();
  for (const { id, article_id } of store.quotes) {
    for (const pair of pairsOf(id)) found.set(pair, [...(found.get(pair) ?? []), article_id]);
  }
  return [...found].map(([pair, articles]) => `${pair}: ${articles.length} in ${new Set(articles).size}`).sort();
}

interface Exchange {
  readonly speaker: { readonly id: string };
  readonly about: { readonly id: string };
  readonly quoteCount: number;
  readonly articleCount: number;
  readonly quotes: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly article: { readonly id: string } }[];
  };
}

const exchangeFields = `totalCount nodes { speaker { id } about { id } quoteCount articleCount
  quotes(first: 100) { totalCount nodes { id article { id } } } }`;

test("exchanges are those of the quotes, and count the quotes that they list, whatever is linked to what", async () => {
  await fc.assert(
    fc.asyncProperty(plan, fc.boolean(), fc.boolean(), async (given, members, all) => {
      await rearrange(given);
      const expected = await model();
      const own = expected.factions.filter(({ id, canonical_id }) => id === canonical_id);
      const rowOf = new Map(own.map(({ id, key }) => [encodeGlobalId("Faction", key), id]));
      const lists = own.map(
        ({ id, key }) => `f${id}: faction(id: "${encodeGlobalId("Faction", key)}") {
        exchanges(first: 100, includeMembers: ${members}, includeSubOrganizations: ${all}) { ${exchangeFields} } }`,
      );
      const { data, messages } = await ask(
        temporary.store,
        `{ exchanges(first: 100, includeMembers: ${members}) { ${exchangeFields} } ${lists.join(" ")} }`,
      );
      expect(messages).toEqual([]);
      const lines = ({ totalCount, nodes }: { totalCount: number; nodes: readonly Exchange[] }) => {
        expect(totalCount).toBe(nodes.length);
        return nodes
          .map(({ speaker, about, quoteCount, articleCount, quotes }) => {
            expect(quotes.totalCount).toBe(quoteCount);
            expect(quotes.nodes).toHaveLength(quoteCount);
            expect(new Set(quotes.nodes.map((quote) => quote.article.id)).size).toBe(articleCount);
            return `${rowOf.get(speaker.id)}>${rowOf.get(about.id)}: ${quoteCount} in ${articleCount}`;
          })
          .sort();
      };
      expect(lines(data.exchanges)).toEqual(exchangesIn(expected, members));
      for (const { id } of own) {
        expect(lines(data[`f${id}`].exchanges)).toEqual(exchangesIn(expected, members, id, all));
      }
    }),
    { numRuns: 60 },
  );
});

interface Weighed {
  readonly quotedWords: number;
  readonly unattributedWords: number;
  readonly speakers: readonly { quoteCount: number; quotedWords: number; speaker: { id: string } }[];
  readonly factions: readonly { quoteCount: number; quotedWords: number; faction: { id: string } }[];
}

/** What balances come to together, by whom. */
function sum(balances: readonly Weighed[]): Record<string, number> {
  const total: Record<string, number> = {};
  const add = (name: string, count: number) => {
    total[name] = (total[name] ?? 0) + count;
  };
  for (const { quotedWords, unattributedWords, speakers, factions } of balances) {
    add("words", quotedWords);
    add("unattributed", unattributedWords);
    for (const each of speakers) {
      add(`${each.speaker.id} words`, each.quotedWords);
      add(`${each.speaker.id} quotes`, each.quoteCount);
    }
    for (const each of factions) {
      add(`for ${each.faction.id} words`, each.quotedWords);
      add(`for ${each.faction.id} quotes`, each.quoteCount);
    }
  }
  return total;
}

const balance = `voiceBalance { quotedWords unattributedWords
  speakers(top: 100) { quoteCount quotedWords speaker { ... on Person { id } ... on Faction { id } } }
  factions(top: 100) { quoteCount quotedWords faction { id } } }`;

test("the balance of a list is the sum of those of its articles, and its words those of the outermost quotes", async () => {
  const filters = ["", '(filter: { datePublished: { from: "2031-02-01T00:00:00Z" } })', '(search: "union OR ferry")'];
  await fc.assert(
    fc.asyncProperty(plan, fc.constantFrom(...filters), async (given, filter) => {
      await rearrange(given);
      const { data, messages } = await ask(
        temporary.store,
        `{ articles${filter} { ${balance} } each: articles${filter || "(first: 100)"} { nodes { ${balance} } } }`,
      );
      expect(messages).toEqual([]);
      const whole = sum([data.articles.voiceBalance]);
      expect(whole).toEqual(sum(data.each.nodes.map((article: { voiceBalance: Weighed }) => article.voiceBalance)));
      if (filter !== "") return;
      const { quotes, of } = await model();
      const words = (some: typeof quotes) =>
        some.flatMap(({ text }) => text.split(/[\s–—…]+/u).filter((word) => word !== "" && word !== "-")).length;
      const outermost = quotes.filter(({ nested_in_id }) => nested_in_id === null);
      expect(whole.words).toBe(words(outermost));
      expect(whole.unattributed).toBe(words(outermost.filter(({ id }) => of(id, "SPEAKER").length === 0)));
    }),
    { numRuns: 60 },
  );
});
