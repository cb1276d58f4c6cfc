import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../../bench/queries/ask.ts";
import { listQueries } from "../../bench/queries/list-queries.ts";
import { type Samples, samplesOf } from "../../bench/queries/samples.ts";
import { fillStore } from "../../bench/store/fill-store.ts";
import { buildGraphqlSchema } from "../../src/graphql/schema.ts";
import type { Store } from "../../src/store/database.ts";
import { temporaryStore } from "../store/temporary-store.ts";

/**
 * How SQLite finds a page by each field of each filter. It plans without statistics (nothing runs ANALYZE), so the plans of a
 * small store are those of a large one.
 *
 * - IN_ORDER: an index holds what is wanted in the order of the list; a page costs a page.
 * - SORTED: an index holds what is wanted, and all of that is sorted; as slow as there is much of it.
 * - WALKED: the list is read in its order until the page is full; slow where the wanted is rare.
 */
const expected = {
  "articles id": "IN_ORDER",
  "articles datePublished": "IN_ORDER",
  "articles publisher": "IN_ORDER",
  "articles section": "IN_ORDER",
  // "en" takes "en-GB" too, and there are few languages.
  "articles language": "WALKED",
  // All articles that one of them is in.
  "articles person": "SORTED",
  "articles faction": "SORTED",
  "articles place": "SORTED",
  // All articles with the words.
  "articles text": "SORTED",
  "quotes id": "IN_ORDER",
  // All quotes of, or about, one of them.
  "quotes speaker": "SORTED",
  "quotes speakerFaction": "SORTED",
  "quotes role": "SORTED",
  "quotes about": "SORTED",
  // Few values, most of them frequent.
  "quotes kind": "WALKED",
  "quotes status": "WALKED",
  "quotes minimumConfidence": "WALKED",
  "quotes article": "SORTED",
  // All quotes of these articles.
  "quotes inArticle": "SORTED",
  "quotes datePublished": "IN_ORDER",
  "quotes text": "SORTED",
  "people id": "SORTED",
  "people name": "SORTED",
  "people affiliation": "SORTED",
  "people role": "SORTED",
  "factions id": "SORTED",
  "factions name": "SORTED",
  // Eleven values, and far fewer factions than quotes.
  "factions kind": "WALKED",
  "factions partOf": "SORTED",
  "relatedStories origin": "WALKED",
  "relatedStories article": "IN_ORDER",
  // Related stories are listed article by article, not by score.
  "relatedStories minimumScore": "WALKED",
  "quoteChanges kind": "WALKED",
  "quoteChanges article": "IN_ORDER",
  "quoteChanges speaker": "SORTED",
  "quoteChanges wordsInBoth": "WALKED",
};

/** What holds a few rows for one statement only: lists of parameters, bodies of a faction, holders of a role, what was searched for. */
const passing = /^SCAN (?:json_each|wanted|body|holder|found|link|\(subquery-\d+\)|\w+_text)(?!\w)/u;
const sort = "USE TEMP B-TREE FOR ORDER BY";

interface Plan {
  readonly name: string;
  /** The steps of each of its statements. */
  readonly statements: readonly (readonly string[])[];
}

let temporary: Awaited<ReturnType<typeof temporaryStore>>;
let samples: Samples;
let plans: readonly Plan[];
beforeAll(async () => {
  temporary = await temporaryStore();
  await fillStore(temporary.store, 200, () => {});
  samples = await samplesOf(temporary.store);
  plans = await plansOf(temporary.store);
});
afterAll(() => temporary.remove());

/** What each page of a list of stored rows asks of SQLite; counts go over the whole list, whatever its filter. */
async function plansOf(store: Store): Promise<Plan[]> {
  const schema = buildGraphqlSchema();
  const found: Plan[] = [];
  for (const query of listQueries(schema, samples).filter(({ source }) => source.includes("nodes { id }"))) {
    const statements: string[][] = [];
    const all = async <Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> => {
      const steps = await store.reader.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters);
      statements.push(steps.map(({ detail }) => detail));
      return store.reader.all(sql, parameters);
    };
    await ask({ ...store, reader: { ...store.reader, all } }, schema, query);
    found.push({ name: query.name, statements });
  }
  return found;
}

/** The list and the field of a filter that a query is about; null for one without a filter. */
function filterOf(name: string): string | null {
  const [, list, field] = /^(\w+) (?:not )?by (\w+)/u.exec(name) ?? [];
  return list === undefined ? null : `${list} ${field}`;
}

function howOf(steps: readonly string[]): string {
  if (steps.some((step) => step.startsWith("SCAN node"))) return "WALKED";
  // A sort behind the list of parameters, or of names found, is of those; the sort of the page is the last step.
  return steps.at(-1) === sort ? "SORTED" : "IN_ORDER";
}

test("each filter finds its page as it is said to: what is new, or became slower, has to be said here", () => {
  const found: Record<string, string> = {};
  for (const { name, statements } of plans) {
    const filter = filterOf(name);
    if (filter === null || name.includes(" not by ")) continue;
    const how = howOf(statements[0] ?? []);
    // The worst of the ways that frequent and rare values, and both orders, take.
    const ways = [found[filter] ?? "IN_ORDER", how];
    found[filter] = ways.find((way) => way === "WALKED") ?? ways.find((way) => way === "SORTED") ?? "IN_ORDER";
  }
  expect(found).toEqual(expected);
});

test("a list without a filter is read from an index in its order, from either end", () => {
  const whole = plans.filter(({ name }) => filterOf(name) === null && !name.includes("searched"));
  expect(whole.length).toBeGreaterThan(Object.keys(expected).length / 4);
  for (const { name, statements } of whole) {
    expect(statements, name).toEqual([[expect.stringMatching(/^SCAN node USING INDEX/)]]);
  }
});

test("no page of a list sorts the whole list, the opposite of a filter included", () => {
  for (const { name, statements } of plans) {
    for (const steps of statements) {
      const walks = steps.some((step) => step.startsWith("SCAN node"));
      // Two lists of ids that are made one are sorted each.
      const merges = steps.some((step) => step.startsWith("MERGE"));
      if (walks && !merges) expect(steps, name).not.toContain(sort);
    }
  }
});

test("no page of a list reads a table or an index from end to end beside the list itself", () => {
  const whole = new Set<string>();
  for (const { name, statements } of plans) {
    for (const step of statements.flat()) {
      const scans = step.startsWith("SCAN ") && !passing.test(step) && !step.startsWith("SCAN node USING INDEX");
      if (scans || step.includes("AUTOMATIC")) whole.add(filterOf(name) ?? name);
    }
  }
  expect([...whole]).toEqual([]);
});
