import type { QuoteKind } from "../extract/reading.ts";
import { type ConfidenceBin, calibrate } from "./calibrate.ts";
import { type EntityKind, entityKinds, quoteKinds } from "./gold-article.ts";
import { f1Interval } from "./interval.ts";
import { type MeasureName, measureNames } from "./overlap.ts";
import { recordOf } from "./record-of.ts";
import type { ArticleScore } from "./score-article.ts";
import { type Figures, figuresOf, percent, sumRatios, sumTallies } from "./tally.ts";

/** The figures of a set of articles; each is per cent. */
export interface Report {
  readonly documents: number;
  /** Articles that the extractor failed on. */
  readonly missing: number;
  /** False where nobody annotated quotes: then the figures of quotes say nothing. */
  readonly hasQuotes: boolean;
  readonly spans: Readonly<Record<MeasureName, Figures>>;
  readonly kinds: Readonly<Record<QuoteKind, KindReport>>;
  readonly speaker: {
    readonly accuracyGivenMatch: number;
    readonly resolvedNameGivenMatch: number;
    /** How many of the matches have a name in the gold; without any the figure before says nothing. */
    readonly resolvedNames: number;
    readonly kindGivenMatch: number;
  };
  readonly joint: Figures & { readonly interval95: readonly [number, number] };
  readonly confidence: readonly ConfidenceBin[];
  /** Empty where nobody annotated names. */
  readonly entities: Partial<Record<EntityKind, Figures>>;
  /** Of the factions found, per cent of the right kind; null where the gold has no kinds. */
  readonly factionKind: number | null;
}

interface KindReport {
  /** How many the gold has. */
  readonly n: number;
  readonly recall: number;
  readonly precision: number;
}

/** Adds the scores of a set of articles up to its figures. */
export function makeReport(scores: readonly ArticleScore[]): Report {
  const quotes = scores.map((score) => score.quotes);
  const joint = quotes.map((score) => score.joint);
  const entities = scores.flatMap((score) => score.entities ?? []);
  const names = sumRatios(quotes.map(({ name }) => name));
  const factionKind = sumRatios(entities.map((score) => score.factionKind));
  return {
    documents: scores.length,
    missing: scores.filter(({ predicted }) => !predicted).length,
    hasQuotes: scores.some(({ annotated }) => annotated),
    spans: recordOf(measureNames, (name) => figuresOf(sumTallies(quotes.map(({ spans }) => spans[name])))),
    kinds: recordOf(quoteKinds, (kind) => {
      const recall = sumRatios(quotes.map(({ kinds }) => kinds[kind].recall));
      const precision = sumRatios(quotes.map(({ kinds }) => kinds[kind].precision));
      return { n: recall.of, recall: percent(recall), precision: percent(precision) };
    }),
    speaker: {
      accuracyGivenMatch: percent(sumRatios(quotes.map(({ speaker }) => speaker))),
      resolvedNameGivenMatch: percent(names),
      resolvedNames: names.of,
      kindGivenMatch: percent(sumRatios(quotes.map(({ kind }) => kind))),
    },
    joint: { ...figuresOf(sumTallies(joint)), interval95: f1Interval(joint) },
    confidence: calibrate(quotes.flatMap(({ attributions }) => attributions)),
    entities:
      entities.length === 0
        ? {}
        : recordOf(entityKinds, (kind) => figuresOf(sumTallies(entities.map((score) => score[kind])))),
    factionKind: factionKind.of === 0 ? null : percent(factionKind),
  };
}
