import { afterAll, beforeAll, expect, test } from "vitest";
import { allArticles } from "../../src/query/articles.ts";
import { allFactions } from "../../src/query/factions.ts";
import type { Listing } from "../../src/query/listing.ts";
import { pageStatement } from "../../src/query/page-statement.ts";
import { allPeople } from "../../src/query/people.ts";
import { allQuoteChanges } from "../../src/query/quote-changes.ts";
import { allQuotes } from "../../src/query/quotes.ts";
import { allRelatedStories } from "../../src/query/related-stories.ts";
import { temporaryStore } from "../store/temporary-store.ts";

let temporary: Awaited<ReturnType<typeof temporaryStore>>;
beforeAll(async () => {
  temporary = await temporaryStore();
});
afterAll(() => temporary.remove());

const lists: readonly (readonly [Listing<unknown>, string | number])[] = [
  [allArticles(), "2031"],
  [allQuotes(), 1],
  [allPeople(), "Calder"],
  [allFactions(), "Harbour"],
  [allRelatedStories(), 1],
  [allQuoteChanges(), 1],
];

test.each(lists)(
  "a deep page of $name is found by an index, in either direction, and not sorted",
  async (list, key) => {
    const { store } = temporary;
    for (const backward of [false, true]) {
      const page = { size: 10, cursor: null, backward };
      const { text, values } = pageStatement(
        { store, selected: null },
        list,
        [0],
        page,
        [key, 1, "key"].slice(0, list.order.length),
      );
      const plan = await store.reader.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, values);
      expect(plan.map((step) => step.detail)).toEqual([expect.stringMatching(/^SEARCH node USING INDEX/)]);
    }
  },
);
