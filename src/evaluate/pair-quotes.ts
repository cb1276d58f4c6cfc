import type { Measure } from "./overlap.ts";
import type { Range } from "./range.ts";

/** A gold quote and the predicted one that was taken for it. */
export interface Pair<Gold, Predicted> {
  readonly gold: Gold;
  readonly predicted: Predicted;
}

interface Placed {
  readonly ranges: readonly Range[];
}

/** Pairs quotes one to one, the best pairs first; what overlaps less than the measure asks for stays alone. */
export function pairQuotes<Gold extends Placed, Predicted extends Placed>(
  golds: readonly Gold[],
  predictions: readonly Predicted[],
  { overlap, least }: Measure,
): Pair<Gold, Predicted>[] {
  const candidates = golds.flatMap((gold) =>
    predictions.flatMap((predicted) => {
      const value = overlap(gold.ranges, predicted.ranges);
      return value > 0 && value >= least ? [{ gold, predicted, value }] : [];
    }),
  );
  const taken = new Set<Placed>();
  return candidates
    .sort((a, b) => b.value - a.value)
    .filter(({ gold, predicted }) => {
      if (taken.has(gold) || taken.has(predicted)) return false;
      taken.add(gold).add(predicted);
      return true;
    });
}
