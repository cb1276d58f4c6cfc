import { afterAll, beforeAll, expect, test } from "vitest";
import { articlesOfCoMention, coMentionsOf } from "../../src/query/co-mentions.ts";
import { exchangesFrom, exchangesTo, listExchanges, quotesOfExchange } from "../../src/query/exchanges.ts";
import type { Listing } from "../../src/query/listing.ts";
import { createLoaders } from "../../src/query/loaders.ts";
import { pageStatement } from "../../src/query/page-statement.ts";
import { pairOf } from "../../src/query/pair.ts";
import { rolesOf } from "../../src/query/roles.ts";
import { loudest, onlyArticle, quotedWords } from "../../src/query/voice-balance.ts";
import type { Store } from "../../src/store/database.ts";
import { temporaryStore } from "../store/temporary-store.ts";

let temporary: Awaited<ReturnType<typeof temporaryStore>>;
beforeAll(async () => {
  temporary = await temporaryStore();
});
afterAll(() => temporary.remove());

/** The tables that grow with the store: whole passes over them are what must not happen. */
const growing = ["quote", "article", "quote_party", "appearance", "role", "person"];

/** The names under which a statement reads the growing tables, and what the plan says of passes over them. */
async function passesOf(text: string, values: readonly unknown[]): Promise<string[]> {
  const names = new Set(growing);
  for (const [, table, alias] of text.matchAll(/(?:FROM|JOIN)\s+"?(\w+)"?\s+(?:AS\s+)?(\w+)/gu)) {
    if (table && alias && growing.includes(table)) names.add(alias);
  }
  const plan = await temporary.store.reader.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, values);
  expect(plan.some(({ detail }) => /^SEARCH/u.test(detail))).toBe(true);
  return plan.map(({ detail }) => detail).filter((detail) => names.has(/^SCAN (\w+)/u.exec(detail)?.[1] ?? ""));
}

const voices = { includeSubOrganizations: true, includeMembers: true };
const lists: readonly (readonly [Listing<unknown>, readonly number[]])[] = [
  [coMentionsOf("person"), [1, 2]],
  [coMentionsOf("faction"), [1, 2]],
  [articlesOfCoMention("person", "faction", {}), [pairOf(1, 2)]],
  [articlesOfCoMention("faction", "person", {}), [pairOf(1, 2)]],
  [listExchanges([exchangesFrom(voices), exchangesTo(voices)], null), [1, 2]],
  [quotesOfExchange(exchangesFrom(voices), "speaker", {}), [pairOf(1, 2)]],
  [quotesOfExchange(exchangesTo(voices), "about", {}), [pairOf(1, 2)]],
];

test.each(lists)("$name reads no growing table whole", async (listing, parents) => {
  const page = { size: 10, cursor: null, backward: false };
  const { text, values } = pageStatement({ store: temporary.store, selected: null }, listing, parents, page, null);
  expect(await passesOf(text, values)).toEqual([]);
});

test("the voices of an article, and the roles of a person, read no growing table whole", async () => {
  const ran: [string, readonly unknown[]][] = [];
  const all: Store["reader"]["all"] = (text, values = []) => {
    ran.push([text, values]);
    return temporary.store.reader.all(text, values);
  };
  const loaders = createLoaders({ ...temporary.store, reader: { ...temporary.store.reader, all } });
  const balance = { list: onlyArticle(1), kinds: ["DIRECT"] } as const;
  await quotedWords(loaders, balance);
  await loudest(loaders, balance, "SPEAKER", 10);
  await loudest(loaders, balance, "FACTION", 10);
  await rolesOf(loaders, 1);
  expect(ran).toHaveLength(4);
  for (const [text, values] of ran) expect(await passesOf(text, values), text).toEqual([]);
});
