/** Half-open, in UTF-16 code units of an article's raw text. */
export type Range = readonly [start: number, end: number];

/** How many code units the ranges hold together. */
export function sizeOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** How many code units two lists of ranges have in common. */
export function sharedSize(some: readonly Range[], others: readonly Range[]): number {
  let shared = 0;
  for (const [start, end] of some) {
    for (const [otherStart, otherEnd] of others) {
      shared += Math.max(0, Math.min(end, otherEnd) - Math.max(start, otherStart));
    }
  }
  return shared;
}

/** Quotation marks, brackets, dashes, white space and closing punctuation: annotators put them in or out as they please. */
const edge = /[\s"“”'‘’`«»„‚,.;:!?…\-–—()[\]]/u;

/** The ranges without marks, spaces and punctuation at their ends; those that hold nothing else are left out. */
export function trimRanges(ranges: readonly Range[], text: string): Range[] {
  return ranges.map((range) => trimRange(range, text)).filter(([start, end]) => start < end);
}

function trimRange([start, end]: Range, text: string): Range {
  let [first, last] = [start, end];
  while (first < last && edge.test(text.charAt(first))) first++;
  while (last > first && edge.test(text.charAt(last - 1))) last--;
  return [first, last];
}
