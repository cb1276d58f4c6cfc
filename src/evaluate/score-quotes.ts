import type { QuoteKind } from "../extract/reading.ts";
import { type GoldQuote, quoteKinds } from "./gold-article.ts";
import { coverage, type MeasureName, measureNames, measures } from "./overlap.ts";
import { type Pair, pairQuotes } from "./pair-quotes.ts";
import type { PredictedQuote } from "./prediction.ts";
import { recordOf } from "./record-of.ts";
import { claimsSpeaker, hasSpeaker, sameName, sameSpeaker } from "./same-speaker.ts";
import type { Ratio, Tally } from "./tally.ts";
import type { Trimmed, TrimmedQuotes } from "./trimmed-quotes.ts";

/** A speaker that the extractor named, for a quote that is one. */
export interface ScoredAttribution {
  readonly confidence: number;
  readonly right: boolean;
}

export interface KindScore {
  /** Of the gold quotes of this kind, those found. */
  readonly recall: Ratio;
  /** Of the predicted quotes of this kind, those that are quotes of whatever kind. */
  readonly precision: Ratio;
}

export interface QuoteScore {
  readonly spans: Readonly<Record<MeasureName, Tally>>;
  /** By IoU >= .8. */
  readonly kinds: Readonly<Record<QuoteKind, KindScore>>;
  /** Of the pairs by coverage > .3: the right speaker, the right resolved name, the right kind. */
  readonly speaker: Ratio;
  readonly name: Ratio;
  readonly kind: Ratio;
  /** The span by IoU >= .8 and the right speaker. */
  readonly joint: Tally;
  readonly attributions: readonly ScoredAttribution[];
}

type Match = Pair<Trimmed<GoldQuote>, Trimmed<PredictedQuote>>;

/** Compares the quotes found in one article with those a careful reader finds. */
export function scoreQuotes(quotes: TrimmedQuotes): QuoteScore {
  const spans = recordOf(measureNames, (name) => tallySpans(quotes, pairs(quotes, name)));
  const close = pairs(quotes, "IoU>=.8").filter(inScope);
  const loose = pairs(quotes, "coverage>.3").filter(inScope);
  const joint = ratio(close, rightSpeaker).right;
  const { right, wrong, missed } = spans["IoU>=.8"];
  return {
    spans,
    kinds: recordOf(quoteKinds, (kind) => scoreKind(quotes, kind)),
    speaker: ratio(
      loose.filter(({ gold }) => hasSpeaker(gold)),
      rightSpeaker,
    ),
    name: ratio(
      loose.filter(({ gold }) => gold.speakerName !== null),
      rightName,
    ),
    kind: ratio(loose, ({ gold, predicted }) => gold.kind === predicted.kind),
    joint: { right: joint, wrong: right + wrong - joint, missed: right + missed - joint },
    attributions: loose
      .filter(({ predicted }) => claimsSpeaker(predicted))
      .map((match) => ({ confidence: match.predicted.confidence, right: rightSpeaker(match) })),
  };
}

function pairs({ golds, predictions }: TrimmedQuotes, name: MeasureName): Match[] {
  return pairQuotes(golds, predictions, measures[name]);
}

function tallySpans(quotes: TrimmedQuotes, matches: readonly Match[]): Tally {
  const right = matches.filter(inScope).length;
  return {
    right,
    wrong: falseQuotes(quotes, matches).length,
    missed: quotes.golds.filter((gold) => gold.inScope).length - right,
  };
}

/** The predicted quotes that are none; one within an attribution that is out of scope counts neither way. */
export function falseQuotes(
  { golds, predictions }: TrimmedQuotes,
  matches: readonly Match[],
): Trimmed<PredictedQuote>[] {
  const matched = new Set(matches.map(({ predicted }) => predicted));
  const neutral = golds.filter((gold) => !gold.inScope);
  return predictions.filter(
    (predicted) => !matched.has(predicted) && !neutral.some(({ ranges }) => coverage(predicted.ranges, ranges) > 0.5),
  );
}

function scoreKind(quotes: TrimmedQuotes, kind: QuoteKind): KindScore {
  const matches = pairs(quotes, "IoU>=.8");
  const found = matches.filter(inScope).filter(({ gold }) => gold.kind === kind).length;
  const good = matches.filter(inScope).filter(({ predicted }) => predicted.kind === kind).length;
  const bad = falseQuotes(quotes, matches).filter((predicted) => predicted.kind === kind).length;
  return {
    recall: { right: found, of: quotes.golds.filter((gold) => gold.inScope && gold.kind === kind).length },
    precision: { right: good, of: good + bad },
  };
}

function inScope({ gold }: Match): boolean {
  return gold.inScope;
}

/** Where the gold names no speaker, it is right to name none. */
export function rightSpeaker({ gold, predicted }: Match): boolean {
  return hasSpeaker(gold) ? sameSpeaker(gold, predicted) : !claimsSpeaker(predicted);
}

function rightName({ gold, predicted }: Match): boolean {
  return gold.speakerName !== null && predicted.speaker !== null && sameName(gold.speakerName, predicted.speaker);
}

function ratio(matches: readonly Match[], right: (match: Match) => boolean): Ratio {
  return { right: matches.filter(right).length, of: matches.length };
}
