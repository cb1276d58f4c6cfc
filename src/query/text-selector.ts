/** Words and what stands around them, by which they are found in any copy of the text. */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A place in a text, in Unicode code points. */
export interface TextPositionSelector {
  readonly start: number;
  readonly end: number;
}

/** In UTF-16 code units; what annotation tools such as Hypothesis keep, too. */
const contextLength = 32;

/**
 * A TextQuoteSelector of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 *
 * @param start in UTF-16 code units of the text
 * @param end exclusive
 */
export function textQuoteSelector(text: string, start: number, end: number): TextQuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start).replace(/^[\uDC00-\uDFFF]/, ""),
    suffix: text.slice(end, end + contextLength).replace(/[\uD800-\uDBFF]$/, ""),
  };
}

/**
 * A TextPositionSelector of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#text-position-selector),
 * which counts in code points: in a text with emoji that is less than the code units.
 *
 * @param start in UTF-16 code units of the text
 * @param end exclusive
 */
export function textPositionSelector(text: string, start: number, end: number): TextPositionSelector {
  const before = codePoints(text.slice(0, start));
  return { start: before, end: before + codePoints(text.slice(start, end)) };
}

function codePoints(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}
