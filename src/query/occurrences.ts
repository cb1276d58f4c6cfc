import { comparableWords, diceOfWords } from "../store/dice.ts";
import { Quote } from "../store/quote.ts";
import { columnsOf, type RowOf } from "./columns.ts";
import { groupBy } from "./group-by.ts";
import type { Loaders } from "./loaders.ts";
import { occurrenceCandidates, wantedWords } from "./occurrence-candidates.ts";
import type { PageArguments } from "./page.ts";
import { quoteSpans } from "./quote-parts.ts";
import { pageOfShortList } from "./short-list.ts";
import { orderedSimilarity } from "./word-changes.ts";

/** The same words in another article. */
export interface Occurrence {
  readonly node: RowOf<Quote>;
  /** See `orderedSimilarity`. */
  readonly similarity: number;
  /** The text of the quote whose occurrences are listed. */
  readonly original: string;
}

/** Two wordings with less in common are not the same words, unless the one repeats a part of the other. */
const leastSimilar = 0.6;
/** Fewer words in a row are said by anybody. */
const shortestPart = 5;

type Candidate = RowOf<Quote> & { readonly __parent: number; readonly verbatimJson: string };

/**
 * A page of the equal and nearly equal wordings of a quote in other articles: the most similar first, hence equal
 * words; among those alike the earliest. Two statements for all quotes of a tick; the work for each has a limit, see `occurrenceCandidates`.
 *
 * @throws RequestError for a page size or a cursor that is not good
 */
export async function occurrencesOf(loaders: Loaders, quote: RowOf<Quote>, page: PageArguments) {
  const loader = loaders.batched<string, Candidate[]>("occurrences of quotes", async (wanted) => {
    const { text, values } = occurrenceCandidates(columnsOf(loaders, Quote, "quote"), wanted);
    const found = groupBy<Candidate, "__parent">(await loaders.store.reader.all<Candidate>(text, values), "__parent");
    return wanted.map((each) => found.get(JSON.parse(each).id) ?? []);
  });
  const [candidates, verbatim] = await Promise.all([
    loader.load(wantedWords(quote)),
    quoteSpans(loaders, quote.id, "VERBATIM"),
  ]);
  const parts = verbatim.map(({ exact }) => exact);
  return pageOfShortList(`occurrences of ${quote.key}`, sameWords(quote.text, parts, candidates), page);
}

/** Those of the candidates that have the same words, in order. */
function sameWords(original: string, verbatim: readonly string[], candidates: readonly Candidate[]): Occurrence[] {
  const words = comparableWords(original);
  return candidates
    .map((node) => ({ node, theirs: comparableWords(node.text) }))
    .flatMap(({ node, theirs }): Occurrence[] => {
      const isPart =
        repeats(theirs, [original, ...verbatim]) || repeats(words, [node.text, ...JSON.parse(node.verbatimJson)]);
      // Never less than the similarity, and quickly found.
      if (!isPart && diceOfWords(words, theirs) < leastSimilar) return [];
      const similarity = orderedSimilarity(words, theirs);
      return similarity >= leastSimilar || (isPart && similarity > 0) ? [{ node, similarity, original }] : [];
    })
    .sort((a, b) => b.similarity - a.similarity || earlier(a.node, b.node));
}

/** True if one of the texts stands in the words, whole and in order. */
function repeats(words: readonly string[], texts: readonly string[]): boolean {
  const whole = ` ${words.join(" ")} `;
  return texts
    .map(comparableWords)
    .some((part) => part.length >= shortestPart && whole.includes(` ${part.join(" ")} `));
}

/** Those without a date last. */
function earlier(a: RowOf<Quote>, b: RowOf<Quote>): number {
  const [one, other] = [a, b].map(({ datePublished, key }) => `${datePublished ?? "~"} ${key}`) as [string, string];
  return one < other ? -1 : 1;
}
