import type { EvaluatedArticle } from "./evaluated-article.ts";
import type { GoldArticle, GoldQuote } from "./gold-article.ts";
import { iou } from "./overlap.ts";
import { pairQuotes } from "./pair-quotes.ts";
import type { PredictedQuote } from "./prediction.ts";
import { falseQuotes, rightSpeaker } from "./score-quotes.ts";
import { type Trimmed, trimQuotes } from "./trimmed-quotes.ts";

export const disagreementKinds = ["MISSED", "FALSE", "WRONG_SPAN", "WRONG_SPEAKER"] as const;

/** One place where the extractor and a careful reader do not agree. */
export interface Disagreement {
  readonly kind: (typeof disagreementKinds)[number];
  readonly article: GoldArticle;
  readonly gold: Trimmed<GoldQuote> | null;
  readonly predicted: Trimmed<PredictedQuote> | null;
  /** Larger is worse; comes from the kind, so it orders disagreements of one kind only. */
  readonly weight: number;
}

/** From here on a span is the same to a reader. */
const close = 0.8;

/** A missed quotation weighs more than missed reported speech: its marks are plain to see. */
const weightOf = { DIRECT: 3, MIXED: 2, INDIRECT: 1 } as const;

/** All disagreements on the quotes of one article. */
export function findDisagreements({ gold: article, prediction }: EvaluatedArticle): Disagreement[] {
  // Without annotated quotes every quote found would be a false one.
  if (!article.quotes) return [];
  const quotes = trimQuotes({ gold: article, prediction });
  const matches = pairQuotes(quotes.golds, quotes.predictions, { overlap: iou, least: 0 });
  const matched = new Set(matches.map(({ gold }) => gold));
  const inScope = matches.filter(({ gold }) => gold.inScope);
  const predicted = null;
  return [
    ...quotes.golds
      .filter((gold) => gold.inScope && !matched.has(gold))
      .map((gold) => ({ kind: "MISSED", article, gold, predicted, weight: weightOf[gold.kind] }) as const),
    ...falseQuotes(quotes, matches).map(
      (quote) => ({ kind: "FALSE", article, gold: null, predicted: quote, weight: quote.confidence }) as const,
    ),
    ...inScope
      .map(
        (match) =>
          ({
            ...match,
            kind: "WRONG_SPAN",
            article,
            weight: 1 - iou(match.gold.ranges, match.predicted.ranges),
          }) as const,
      )
      .filter(({ weight }) => weight > 1 - close),
    ...inScope
      .filter((match) => !rightSpeaker(match))
      .map((match) => ({ ...match, kind: "WRONG_SPEAKER", article, weight: match.predicted.confidence }) as const),
  ];
}

/** The worst of each kind, worst first. */
export function worstDisagreements(disagreements: readonly Disagreement[], count: number): Disagreement[] {
  return disagreementKinds.flatMap((kind) =>
    disagreements
      .filter((disagreement) => disagreement.kind === kind)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, count),
  );
}
