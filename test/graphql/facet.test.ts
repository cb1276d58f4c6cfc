import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "./api.ts";
import { newsroom } from "./newsroom.ts";

let temporary: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  temporary = await newsroom();
});
afterAll(() => temporary.remove());

interface Facet {
  readonly by: string;
  readonly values: readonly { readonly label: string; readonly value: string; readonly count: number }[];
}

const counts = (facets: readonly Facet[], by: string) =>
  Object.fromEntries(facets.find((facet) => facet.by === by)?.values.map(({ label, count }) => [label, count]) ?? []);

test("articles are counted by what they have, over the whole list", async () => {
  const { data, messages } = await ask(
    temporary.store,
    `{ articles(first: 1) { facets(by: [PUBLISHER, SECTION, LANGUAGE, PERSON, FACTION]) { by values { label value count } } }
       business: articles(filter: { section: "Business" }) { facets(by: [PUBLISHER]) { by values { label value count } } } }`,
  );
  expect(messages).toEqual([]);
  const { facets } = data.articles;
  expect(facets.map((facet: Facet) => facet.by)).toEqual(["PUBLISHER", "SECTION", "LANGUAGE", "PERSON", "FACTION"]);
  expect(counts(facets, "PUBLISHER")).toEqual({ "Coastal Times": 2, "Marrow Herald": 2 });
  expect(counts(facets, "SECTION")).toEqual({ Business: 2, Culture: 1, Politics: 1 });
  expect(counts(facets, "LANGUAGE")).toEqual({ en: 4 });
  expect(counts(facets, "PERSON")).toMatchObject({ "Ruth Calder": 2, "Amina Sorel": 1 });
  expect(counts(facets, "FACTION")).toMatchObject({ "Transport Ministry": 1, "Port Authority": 1 });
  expect(counts(data.business.facets, "PUBLISHER")).toEqual({ "Coastal Times": 1, "Marrow Herald": 1 });
});

test("quotes are counted by speaker, body, kind and the rest", async () => {
  const { data, messages } = await ask(
    temporary.store,
    `{ quotes(first: 1) { totalCount facets(by: [SPEAKER, FACTION, ABOUT, KIND, STATUS, METHOD, PUBLISHER, SECTION]) {
        by values { label value count entity { __typename } } } } }`,
  );
  expect(messages).toEqual([]);
  const { facets, totalCount } = data.quotes;
  expect(counts(facets, "SPEAKER")).toMatchObject({ "Ruth Calder": 3, "Edwin Malahifji": 2, "Dock Workers Union": 1 });
  expect(counts(facets, "FACTION")).toMatchObject({ "Dock Workers Union": 4, "Port Authority": 1 });
  expect(counts(facets, "ABOUT")).toMatchObject({ "Ruth Calder": 1 });
  expect(counts(facets, "PUBLISHER")).toEqual({ "Marrow Herald": 7, "Coastal Times": 3 });
  for (const by of ["KIND", "STATUS", "METHOD"]) {
    const sum = Object.values<number>(counts(facets, by)).reduce((total, count) => total + count, 0);
    expect(sum, by).toBe(totalCount);
  }
});

test("the value of a facet is what the filter takes, and the filter finds as many as were counted", async () => {
  const { data } = await ask(
    temporary.store,
    "{ quotes { facets(by: [SPEAKER, FACTION, ABOUT, KIND, STATUS], top: 100) { by values { value count } } } }",
  );
  const fields: Record<string, string> = {
    SPEAKER: "speaker",
    FACTION: "speakerFaction",
    ABOUT: "about",
    KIND: "kind",
    STATUS: "status",
  };
  for (const { by, values } of data.quotes.facets as Facet[]) {
    expect(values.length).toBeGreaterThan(0);
    for (const { value, count } of values) {
      const query = "query ($filter: QuoteFilter) { quotes(filter: $filter) { totalCount } }";
      const { data: found, messages } = await ask(temporary.store, query, { filter: { [fields[by] ?? ""]: [value] } });
      expect(messages).toEqual([]);
      expect(found.quotes.totalCount, `${by} ${value}`).toBe(count);
    }
  }
});

test("a search is counted whole, and nested lists each for themselves with one statement", async () => {
  const { data, messages, statements } = await ask(
    temporary.store,
    `{ people { nodes { name quotes { facets(by: [KIND]) { by values { label count } } } } } }`,
  );
  expect(messages).toEqual([]);
  const calder = data.people.nodes.find(({ name }: { name: string }) => name === "Ruth Calder");
  expect(counts(calder.quotes.facets, "KIND")).toEqual({ DIRECT: 2, INDIRECT: 1 });
  expect(statements).toBe(3);
  const searched = await ask(
    temporary.store,
    '{ articles(search: "strike", first: 1) { facets(by: [PUBLISHER]) { by values { label value count } } } }',
  );
  expect(counts(searched.data.articles.facets, "PUBLISHER")).toEqual({ "Coastal Times": 1, "Marrow Herald": 1 });
});

test("top takes that many values, and is refused beyond 100", async () => {
  const facet = (top: number) => `{ quotes { facets(by: [SPEAKER], top: ${top}) { values { label } } } }`;
  const { data } = await ask(temporary.store, facet(1));
  expect(data.quotes.facets[0].values).toEqual([{ label: "Ruth Calder" }]);
  for (const top of [0, 101]) expect((await ask(temporary.store, facet(top))).codes).toEqual(["BAD_USER_INPUT"]);
});

test.each([
  [
    "DAY",
    [
      ["2031-05-04", "2031-05-05", 1],
      ["2031-05-06", "2031-05-07", 2],
    ],
  ],
  [
    "WEEK",
    [
      ["2031-04-28", "2031-05-05", 1],
      ["2031-05-05", "2031-05-12", 2],
    ],
  ],
  ["MONTH", [["2031-05-01", "2031-06-01", 3]]],
  ["YEAR", [["2031-01-01", "2032-01-01", 3]]],
])("articles are counted by %s", async (interval, expected) => {
  const { data, messages } = await ask(
    temporary.store,
    `{ articles(first: 1) { timeline(interval: ${interval}) { start end count } } }`,
  );
  expect(messages).toEqual([]);
  const found = data.articles.timeline.map(({ start, end, count }: { start: string; end: string; count: number }) => [
    start.replace("T00:00:00.000Z", ""),
    end.replace("T00:00:00.000Z", ""),
    count,
  ]);
  expect(found).toEqual(expected);
});

test("quotes have a timeline that the filter agrees with", async () => {
  const { data } = await ask(temporary.store, "{ quotes { timeline(interval: DAY) { start end count } } }");
  expect(data.quotes.timeline).toHaveLength(2);
  for (const { start, end, count } of data.quotes.timeline) {
    const query = "query ($range: DateRange) { quotes(filter: { datePublished: $range }) { totalCount } }";
    const found = await ask(temporary.store, query, { range: { from: start, to: end } });
    expect(found.data.quotes.totalCount).toBe(count);
  }
});
