import type { NameKind, NameSpan } from "../names/name-span.ts";
import type { Quotation } from "../quotations/quotation.ts";
import { type Text, type WordRange, wordsBetween } from "../words/text.ts";

/** A name, as words. */
export interface Name extends WordRange {
  readonly kind: NameKind;
  /** As written, with single spaces: "Ann Lee". */
  readonly text: string;
  readonly confidence: number;
}

/** What the rules of mentions and of speech look at: words, which of them stand between quotation marks, which are names. */
export interface Scene {
  readonly text: Text;
  readonly quotations: readonly Quotation[];
  /** For each word the outermost quotation it stands in, marks included, as an index into `quotations`; -1 for none. */
  readonly quotationOf: Int32Array;
  readonly names: readonly Name[];
  /** For each word the name it belongs to, as an index into `names`; -1 for none. */
  readonly nameOf: Int32Array;
}

/** Lays quotations and names over the words. */
export function setScene(text: Text, quotations: readonly Quotation[], spans: readonly NameSpan[]): Scene {
  const quotationOf = new Int32Array(text.words.length).fill(-1);
  quotations.forEach(({ passage, start, end, parent }, index) => {
    const range = wordsBetween(text, passage, start, end);
    if (parent === null) quotationOf.fill(index, range.first, range.end);
  });
  const names = spans.map(({ kind, confidence, field, passage, start, end }): Name => {
    const written = text.fields[field].slice(start, end).replace(/\s+/gu, " ");
    const range = wordsBetween(text, passage, start, end);
    return { first: range.first, end: range.end, kind, confidence, text: written };
  });
  return { text, quotations, quotationOf, names, nameOf: layNames(text, names) };
}

/** The scene with other names: a rule has corrected their kinds or added some. In reading order, without overlaps. */
export function withNames(scene: Scene, names: readonly Name[]): Scene {
  const { text, quotations, quotationOf } = scene;
  return { text, quotations, quotationOf, names, nameOf: layNames(text, names) };
}

function layNames(text: Text, names: readonly Name[]): Int32Array {
  const nameOf = new Int32Array(text.words.length).fill(-1);
  names.forEach(({ first, end }, index) => {
    nameOf.fill(index, first, end);
  });
  return nameOf;
}

/** The name that a word belongs to, or null. */
export function nameAt(scene: Scene, word: number): Name | null {
  return scene.names[scene.nameOf[word] ?? -1] ?? null;
}
