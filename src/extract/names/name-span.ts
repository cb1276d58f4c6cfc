import type { TextField } from "../reading.ts";

/** What a name is the name of; OTHER is a named work, event, product, people. */
export type NameKind = "PERSON" | "ORGANIZATION" | "PLACE" | "OTHER";

/** A name as it stands in the text, without title and without the possessive 's. */
export interface NameSpan {
  readonly kind: NameKind;
  readonly field: TextField;
  /** Half-open, in UTF-16 code units of the field. */
  readonly start: number;
  readonly end: number;
  /** Indexes: of the passage, and of the sentence in it. */
  readonly passage: number;
  readonly sentence: number;
  /** Half-open range of tokens in the sentence. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Share of names with this score that are right in held-out text, 0 to 1. */
  readonly confidence: number;
}
