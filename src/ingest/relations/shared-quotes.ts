import type { EntityManager } from "typeorm";
import { indexRuns, longestCommonRun, type RunIndex } from "./common-run.ts";
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

/**
 * Pairs of quotes that are compared of two articles: those with most prints in common. A relation tells three, and two
 * books of one speech have millions.
 */
const mostPairs = 30;
/** In characters: some 7,000 words, more than an hour's speech. Of a longer quote the beginning is compared. */
const longestCompared = 40_000;

const select = `
  WITH mine AS MATERIALIZED (SELECT value ->> 0 AS print, value ->> 1 AS quote_id, value ->> 2 AS holders FROM json_each(?)),
  shared AS MATERIALIZED (SELECT mine.quote_id AS mine, theirs.quote_id AS theirs, min(holders) AS holders,
      row_number() OVER (PARTITION BY article_id ORDER BY count(*) DESC, mine.quote_id, theirs.quote_id) AS place
    FROM mine CROSS JOIN quote_print theirs ON theirs.print = mine.print
    WHERE theirs.article_id IN (SELECT value FROM json_each(?)) GROUP BY article_id, 1, 2)
  SELECT b.article_id AS "articleId", a.key AS "mineKey", substr(a.text, 1, ${longestCompared}) AS mine,
      b.key AS "theirsKey", substr(b.text, 1, ${longestCompared}) AS theirs, holders
    FROM shared JOIN quote a ON a.id = shared.mine JOIN quote b ON b.id = shared.theirs
    WHERE place <= ${mostPairs} ORDER BY a.position, b.position`;

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
  const indexes = new Map<string, RunIndex>();
  for (const { articleId: other, mineKey, mine, theirsKey, theirs, holders } of rows) {
    const index = indexes.get(mineKey) ?? indexRuns(wordsOf(mine));
    indexes.set(mineKey, index);
    const words = longestCommonRun(index, wordsOf(theirs));
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
