import { type Range, sharedSize, sizeOf } from "./range.ts";

/** When a predicted quote counts as a gold one: an overlap, and the least of it that is enough. */
export interface Measure {
  /** 0 to 1. */
  readonly overlap: (gold: readonly Range[], predicted: readonly Range[]) => number;
  readonly least: number;
}

/** Intersection over union. */
export function iou(gold: readonly Range[], predicted: readonly Range[]): number {
  const shared = sharedSize(gold, predicted);
  return shared === 0 ? 0 : shared / (sizeOf(gold) + sizeOf(predicted) - shared);
}

/** The share of some text that other ranges hold; of the gold text it is GenderGapTracker's measure. */
export function coverage(ranges: readonly Range[], others: readonly Range[]): number {
  const size = sizeOf(ranges);
  return size === 0 ? 0 : sharedSize(ranges, others) / size;
}

export const measureNames = ["exact", "IoU>=.8", "IoU>=.5", "coverage>.8", "coverage>.3"] as const;

export type MeasureName = (typeof measureNames)[number];

/** Strictest first; the coverages are there for comparison with published figures. */
export const measures: Readonly<Record<MeasureName, Measure>> = {
  exact: { overlap: iou, least: 0.9999 },
  "IoU>=.8": { overlap: iou, least: 0.8 },
  "IoU>=.5": { overlap: iou, least: 0.5 },
  "coverage>.8": { overlap: coverage, least: 0.8 },
  "coverage>.3": { overlap: coverage, least: 0.3 },
};
