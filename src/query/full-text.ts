import type { Search } from "./listing.ts";
import { parseSearch } from "./search-syntax.ts";
import { sql } from "./sql.ts";

/**
 * So many of what matches, those stored last, are ranked: ranking costs time for each, and nobody reads on to the ten
 * thousandth.
 */
const mostRanked = 10_000;

/** The full-text indexes, and what a match in each of their columns counts, in their order. */
const indexes = {
  // headline, standfirst, body, quotes (a part of the body, which counts again), names
  article_text: [8, 4, 1, 1, 4],
  quote_text: [1],
} as const;

/**
 * Searches a full-text index; see `parseSearch` for what can be asked. Ranked by BM25, with a match in a headline worth
 * eight in the body.
 *
 * @throws RequestError BAD_USER_INPUT
 */
export function searchText(index: keyof typeof indexes, text: string): Search {
  const found = parseSearch(text);
  if (!found)
    return { text, wanted: null, condition: sql("FALSE"), ranked: sql("SELECT 0 AS node, 0 AS rank WHERE FALSE") };
  const { match, wanted } = found;
  return {
    text,
    wanted,
    condition: sql(`node.id IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ?)`, match),
    ranked: sql(
      `SELECT rowid AS node, bm25(${index}, ${indexes[index].join(", ")}) AS rank FROM ${index} WHERE ${index} MATCH ?
        ORDER BY rowid DESC LIMIT ${mostRanked}`,
      match,
    ),
  };
}
