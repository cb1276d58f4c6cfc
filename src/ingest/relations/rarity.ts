/**
 * How many articles a store is taken to have beside its own, none of which share anything: the first few articles of a
 * store would otherwise find everything common, or everything rare.
 */
const assumedArticles = 1000;

/** What is in more articles than this is counted no further. */
export const mostCountedArticles = 500;

/**
 * How much it says that two articles share something, from 0 to 1: near 1 if hardly any other article has it. An inverse
 * document frequency (Spärck Jones, 1972) as a share of the largest one there is.
 *
 * @param articles in how many articles of the store it is, at least 1
 * @param total how many articles the store has
 */
export function rarity(articles: number, total: number): number {
  const all = total + assumedArticles;
  return Math.max(0, Math.log(all / Math.max(1, articles)) / Math.log(all));
}
