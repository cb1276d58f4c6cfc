import type { EntityManager } from "typeorm";
import { rarity } from "./rarity.ts";
import { wordsOf } from "./words.ts";

/** Words of an article that another one quotes too. */
export interface SharedQuote {
  readonly quoteKey: string;
  readonly targetQuoteKey: string;
  /** Words in a row that the two quotes have in common. */
  readonly words: number;
  readonly rarity: number;
}

interface Row {
  readonly articleId: number;
  readonly mineKey: string;
  readonly mine: string;
  readonly theirsKey: string;
  readonly theirs: string;
  readonly holders: number;
}

const select = `
  WITH mine AS MATERIALIZED (SELECT value ->> 0 AS print, value ->> 1 AS quote_id, value ->> 2 AS holders FROM json_each(?)),
  shared AS MATERIALIZED (SELECT mine.quote_id AS mine, theirs.quote_id AS theirs, min(holders) AS holders
    FROM mine CROSS JOIN quote_print theirs ON theirs.print = mine.print
    WHERE theirs.article_id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2)
  SELECT b.article_id AS "articleId", a.key AS "mineKey", a.text AS mine, b.key AS "theirsKey", b.text AS theirs, holders
    FROM shared JOIN quote a ON a.id = shared.mine JOIN quote b ON b.id = shared.theirs
    ORDER BY a.position, b.position`;

/**
 * The quotes that an article shares with each of some others: of each of its own, the one with most words in common.
 *
 * @param prints see `rarePrints`
 */
export async function sharedQuotes(
  manager: EntityManager,
  prints: string | null,
  others: readonly number[],
  total: number,
): Promise<Map<number, SharedQuote[]>> {
  if (prints === null) return new Map();
  const rows: Row[] = await manager.query(select, [prints, JSON.stringify(others)]);
  const best = new Map<string, { articleId: number; shared: SharedQuote }>();
  for (const { articleId: other, mineKey, mine, theirsKey, theirs, holders } of rows) {
    const words = longestCommonRun(wordsOf(mine), wordsOf(theirs));
    const before = best.get(`${other} ${mineKey}`)?.shared.words ?? 0;
    if (words <= before) continue;
    const shared = { quoteKey: mineKey, targetQuoteKey: theirsKey, words, rarity: rarity(holders, total) };
    best.set(`${other} ${mineKey}`, { articleId: other, shared });
  }
  const byArticle = new Map<number, SharedQuote[]>();
  for (const { articleId: other, shared } of best.values()) {
    byArticle.set(other, [...(byArticle.get(other) ?? []), shared]);
  }
  return byArticle;
}

/** The length of the longest run of words that two lists have in common. */
function longestCommonRun(a: readonly string[], b: readonly string[]): number {
  let longest = 0;
  let above = new Uint32Array(b.length + 1);
  for (const word of a) {
    const row = new Uint32Array(b.length + 1);
    for (const [index, other] of b.entries()) {
      if (word !== other) continue;
      row[index + 1] = (above[index] ?? 0) + 1;
      longest = Math.max(longest, row[index + 1] ?? 0);
    }
    above = row;
  }
  return longest;
}
