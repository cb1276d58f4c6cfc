import type { Mark } from "./mark.ts";
import type { Paint } from "./paint.ts";
import { visible } from "./visible.ts";

/** A mark in a text of its own: half-open, in UTF-16 code units of that text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly style: Mark["style"];
  readonly quote: number | null;
}

/**
 * Text with its marks: the quotes in numbered brackets, `[1 … 1]`, and everything painted. The space
 * beside a number does not break, so that no bracket ends up alone on a line.
 *
 * @param offset where the text starts in the field that the marks count in
 * @param marks those that overlap the text; one that reaches beyond it is cut
 */
export function markUp(text: string, offset: number, marks: readonly Mark[], paint: Paint): string {
  const stretches = marks.map(({ span, style, quote }): Stretch => {
    return { start: Math.max(0, span.start - offset), end: Math.min(text.length, span.end - offset), style, quote };
  });
  // The longer one first, so that what stands inside another is opened after it and closed before it.
  stretches.sort((a, b) => a.start - b.start || b.end - a.end);
  const borders = new Set([0, text.length, ...stretches.flatMap(({ start, end }) => [start, end])]);
  const places = [...borders].sort((a, b) => a - b);
  const bracket = ({ style }: Stretch, sign: string) => paint("MARK", paint(style, sign));
  const shown = places.map((place, index) => {
    const opened = stretches.filter(({ start, quote }) => start === place && quote !== null);
    const closed = stretches.filter(({ end, quote }) => end === place && quote !== null).reverse();
    const around = stretches.filter(({ start, end }) => start <= place && place < end);
    const piece = visible(text.slice(place, places[index + 1] ?? place));
    return [
      ...closed.map((one) => bracket(one, `\u00a0${one.quote}]`)),
      ...opened.map((one) => bracket(one, `[${one.quote}\u00a0`)),
      piece === "" ? "" : around.reduceRight((painted, { style }) => paint(style, painted), piece),
    ].join("");
  });
  return shown.join("");
}
