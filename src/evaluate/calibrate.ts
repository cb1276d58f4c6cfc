import type { ScoredAttribution } from "./score-quotes.ts";
import { percent } from "./tally.ts";

/** How often the attributions of one range of confidence are right. */
export interface ConfidenceBin {
  /** Half-open, but for the last, which holds 1 too. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The mean confidence of the bin, and the share that is right: equal if confidence means what it says. Per cent. */
  readonly stated: number;
  readonly right: number;
}

const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1] as const;

/** From where on a front end may print a speaker without a doubt. */
const sure = 0.9;

/** Confidence against accuracy, bin by bin, and at the end for all that is sure. */
export function calibrate(attributions: readonly ScoredAttribution[]): ConfidenceBin[] {
  const bins = edges.slice(0, -1).map((from, index) => binOf(attributions, from, edges[index + 1] ?? 1));
  return [...bins, binOf(attributions, sure, 1)];
}

function binOf(attributions: readonly ScoredAttribution[], from: number, to: number): ConfidenceBin {
  const bin = attributions.filter(({ confidence }) => from <= confidence && (confidence < to || to === 1));
  const count = bin.length;
  const sum = bin.reduce((total, { confidence }) => total + confidence, 0);
  return {
    from,
    to,
    count,
    stated: percent({ right: sum, of: count }),
    right: percent({ right: bin.filter(({ right }) => right).length, of: count }),
  };
}
