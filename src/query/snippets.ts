import type { TextRange } from "../store/highlighter.ts";
import type { Loaders } from "./loaders.ts";

/** A stretch of a text with the places that a search found in it. */
export interface Snippet<Field extends string> {
  readonly field: Field;
  /** An exact substring of the field's value. */
  readonly text: string;
  /** Where it starts in the field's value, in UTF-16 code units. */
  readonly start: number;
  /** What was found, counted from the start of `text`. */
  readonly highlights: readonly TextRange[];
}

/** So many characters are shown at most, and so many of them before the first find. */
const longest = 240;
const lead = 60;

/**
 * The stretches of texts that hold most of what a search found, each text's own; a text in which nothing was found gives
 * none. The texts of a tick are looked through together.
 *
 * @param wanted an FTS5 expression
 */
export async function findSnippets<Field extends string>(
  loaders: Loaders,
  wanted: string,
  texts: readonly (readonly [Field, string | null])[],
): Promise<Snippet<Field>[]> {
  const loader = loaders.batched<string, TextRange[]>(`places of ${wanted}`, (values) =>
    loaders.store.highlighter.find(wanted, values),
  );
  const found = await Promise.all(
    texts.map(async ([field, text]) => (text ? snippetOf(field, text, await loader.load(text)) : null)),
  );
  return found.filter((snippet) => snippet !== null);
}

function snippetOf<Field extends string>(
  field: Field,
  text: string,
  ranges: readonly TextRange[],
): Snippet<Field> | null {
  const [first] = ranges;
  if (!first) return null;
  const within = (from: number) => ranges.filter(({ start, end }) => start >= from && end <= from + longest - lead);
  const best = ranges.reduce(
    (one, other) => (within(other.start).length > within(one.start).length ? other : one),
    first,
  );
  const start = text.length <= longest ? 0 : wordStart(text, Math.max(0, best.start - lead));
  const end = text.length <= longest ? text.length : wordEnd(text, start, Math.min(text.length, start + longest));
  const highlights = ranges
    .filter((range) => range.start >= start && range.end <= end)
    .map((range) => ({ start: range.start - start, end: range.end - start }));
  return { field, text: text.slice(start, end), start, highlights };
}

/** The first start of a word, or of a paragraph, from there on; there itself if it is one. */
function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const gap = /\s+/u.exec(text.slice(from - 1, from + lead));
  return gap ? from - 1 + gap.index + gap[0].length : from;
}

/** The last end of a word up to there. */
function wordEnd(text: string, start: number, to: number): number {
  if (to === text.length) return to;
  const gap = text.slice(start, to + 1).search(/\s+\S*$/u);
  return gap > 0 ? start + gap : to;
}
