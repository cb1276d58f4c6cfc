import type { NameSpan } from "../names/name-span.ts";
import type { Quotation } from "../quotations/quotation.ts";
import { type Text, type WordRange, wordsBetween } from "../words/text.ts";

/** A name, as words. */
export type Name = NameSpan & WordRange;

/** What the speech rules look at: words, which of them stand between quotation marks, and which are names. */
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
  const nameOf = new Int32Array(text.words.length).fill(-1);
  const names = spans.map((span) => ({ ...span, ...wordsBetween(text, span.passage, span.start, span.end) }));
  names.forEach(({ first, end }, index) => {
    nameOf.fill(index, first, end);
  });
  return { text, quotations, quotationOf, names, nameOf };
}
