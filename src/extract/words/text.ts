import type { Passage, Token } from "../passage.ts";
import type { Span, TextField } from "../reading.ts";

/** Universal part of speech (universaldependencies.org/u/pos). */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** A token with its part of speech and its place in the text. */
export interface Word extends Token {
  /** Index into `Text.words`. */
  readonly index: number;
  /** The word in lower case with a straight apostrophe; for look-ups only. */
  readonly lower: string;
  readonly pos: PartOfSpeech;
  /** Index into `Text.passages`. */
  readonly passage: number;
  /** Index into `Text.sentences`. */
  readonly sentence: number;
}

/** A range of words, half-open, as indexes into `Text.words`. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

/** The article as the later steps see it: its fields, and all words of all passages in reading order. */
export interface Text {
  readonly fields: Readonly<Record<TextField, string>>;
  readonly passages: readonly Passage[];
  /** The words of each passage. */
  readonly ranges: readonly WordRange[];
  readonly sentences: readonly WordRange[];
  readonly words: readonly Word[];
}

/** The word at an index; a mark of no meaning beyond either end, so that rules can look around without asking. */
export function wordAt(text: Text, index: number): Word {
  return text.words[index] ?? beyond;
}

// In the order of other words, so that the engine sees one form of object.
const beyond: Word = { text: "", start: -1, end: -1, index: -1, lower: "", pos: "PUNCT", passage: -1, sentence: -1 };

/** The words of a range as a span of their field: `field.slice(start, end) === exact`. The range must not be empty. */
export function spanOf(text: Text, range: WordRange): Span {
  const first = wordAt(text, range.first);
  return spanBetween(text, first.passage, first.start, wordAt(text, range.end - 1).end);
}

/** The span from one offset to another in a passage's field. */
export function spanBetween(text: Text, passage: number, start: number, end: number): Span {
  const field = text.passages[passage]?.field ?? "BODY";
  return { field, start, end, exact: text.fields[field].slice(start, end) };
}

/** The words of a passage that lie between two offsets of its field, wholly or in part. */
export function wordsBetween(text: Text, passage: number, start: number, end: number): WordRange {
  const range = text.ranges[passage] ?? { first: 0, end: 0 };
  const first = bisect(range, (index) => wordAt(text, index).end > start);
  return { first, end: bisect({ first, end: range.end }, (index) => wordAt(text, index).start >= end) };
}

/** The first index of a range at which a condition that turns true once holds; the range's end if it never does. */
function bisect(range: WordRange, holds: (index: number) => boolean): number {
  let { first: low, end: high } = range;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
