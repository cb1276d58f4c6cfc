import type { EntityManager } from "typeorm";

/** Quotes that may hold the same print of words; see `quotePrints`. What more of them hold is a phrase of everybody. */
const mostHolders = 200;

/**
 * Prints of an article that are looked up: all of those of some 5,000 quoted words, and of more a sample, the least ones
 * (Broder, 1997). A book of quotes would otherwise take seconds in a store that has another copy of it.
 */
const mostPrints = 2000;

/**
 * The prints of an article's quotes that other quotes hold too, but not too many.
 *
 * @returns a JSON array of `[print, quote, holders]`, as other statements take it: the print, the row of the article's quote,
 *   and how many quotes hold it; null where there are none
 */
export async function rarePrints(manager: EntityManager, articleId: number): Promise<string | null> {
  const [row]: { found: string }[] = await manager.query(select, [articleId]);
  return row === undefined || row.found === "[]" ? null : row.found;
}

const select = `
  SELECT json_group_array(json_array(print, quote_id, holders)) AS found FROM (
    SELECT print, quote_id, (SELECT count(*) FROM
        (SELECT 1 FROM quote_print other WHERE other.print = quote_print.print LIMIT ${mostHolders + 1})) AS holders
      FROM (SELECT print, quote_id FROM quote_print WHERE quote_id IN (SELECT id FROM quote WHERE article_id = ?)
        ORDER BY print, quote_id LIMIT ${mostPrints}) quote_print)
  WHERE holders BETWEEN 2 AND ${mostHolders}`;
