import type { TextField } from "../store/span.ts";

/** A stretch of text in a field, in UTF-16 code units; `end` is exclusive. */
export interface Stretch {
  readonly field: TextField;
  readonly start: number;
  readonly end: number;
}

/**
 * The spans that touch each of some stretches, in their order. Takes as long as the answer is: an article of thousands of blocks
 * has tens of thousands of spans.
 *
 * @param stretches in reading order, none over another
 */
export function spansWithin<Span extends Stretch>(stretches: readonly Stretch[], spans: readonly Span[]): Span[][] {
  const within = stretches.map((): Span[] => []);
  for (const span of spans) {
    for (let index = firstEndingBehind(stretches, span); index < stretches.length; index++) {
      const { field, start } = stretches[index] as Stretch;
      if (field !== span.field || start >= span.end) break;
      within[index]?.push(span);
    }
  }
  return within;
}

/** The index of the first stretch that ends behind the start of a span. */
function firstEndingBehind(stretches: readonly Stretch[], { field, start }: Stretch): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle] as Stretch;
    const behind = fields.indexOf(stretch.field) - fields.indexOf(field) || stretch.end - start;
    if (behind > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

const fields: readonly TextField[] = ["HEADLINE", "STANDFIRST", "BODY"];
