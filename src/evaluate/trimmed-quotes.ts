import type { EvaluatedArticle } from "./evaluated-article.ts";
import type { GoldQuote } from "./gold-article.ts";
import type { PredictedQuote } from "./prediction.ts";
import { type Range, trimRanges } from "./range.ts";

/** A quote with the ranges it is compared by: its content, or its spans, without marks and punctuation at their ends. */
export type Trimmed<Quote> = Quote & { readonly ranges: readonly Range[] };

/** The quotes of one article as they are compared; those that hold nothing but punctuation are left out. */
export interface TrimmedQuotes {
  readonly golds: readonly Trimmed<GoldQuote>[];
  readonly predictions: readonly Trimmed<PredictedQuote>[];
}

/** Puts gold and prediction of an article into the form that they are compared in. */
export function trimQuotes({ gold, prediction }: EvaluatedArticle): TrimmedQuotes {
  return {
    golds: (gold.quotes ?? [])
      .map((quote) => ({ ...quote, ranges: trimRanges(quote.content, gold.text) }))
      .filter(({ ranges }) => ranges.length > 0),
    predictions: (prediction?.quotes ?? [])
      .map((quote) => ({ ...quote, ranges: trimRanges(quote.spans, gold.text) }))
      .filter(({ ranges }) => ranges.length > 0),
  };
}
