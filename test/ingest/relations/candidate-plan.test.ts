import { expect, test } from "vitest";
import { candidatesByQuotes, candidatesByTraits } from "../../../src/ingest/relations/find-candidates.ts";
import { linksTo } from "../../../src/query/story-target.ts";
import { temporaryStore } from "../../store/temporary-store.ts";

test.each([
  ["people and factions", candidatesByTraits, ["[[1, 1]]", "[[1, 1]]", 1, 1]],
  ["quotes", candidatesByQuotes, ["[[1, 1, 2]]", 1]],
  ["pointers", linksTo([1]).text, linksTo([1]).values],
])("what an article shares %s with is found by indexes, and no table is read through", async (_name, sql, values) => {
  const { store, remove } = await temporaryStore();
  const plan = await store.reader.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, values);
  const scanned = plan.map(({ detail }) => detail).filter((detail) => /^SCAN /.test(detail));
  // Only what the statement itself makes: lists of parameters, and the results of its own parts.
  for (const detail of scanned) {
    expect(detail).toMatch(/^SCAN (?:json_each|shared|mine|rare|story|other|\(subquery|\d+ CONSTANT)/);
  }
  expect(plan.some(({ detail }) => /^SEARCH .* USING (?:COVERING )?INDEX|PRIMARY KEY/.test(detail))).toBe(true);
  await remove();
});
