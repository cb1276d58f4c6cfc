import type { QuoteKind } from "../reading.ts";
import type { WordRange } from "../words/text.ts";
import type { Cue } from "./cue.ts";

/** A stretch of a passage, in UTF-16 code units of its field. */
export interface Stretch {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** One utterance with the words that mark it, before anybody has asked who the speaker is. */
export interface Statement {
  readonly kind: QuoteKind;
  /** The content, without the marks at its ends. */
  readonly spans: readonly Stretch[];
  /** The parts between quotation marks, without them. */
  readonly verbatim: readonly Stretch[];
  /** Null for a quotation that no cue reaches. */
  readonly cue: Cue | null;
  readonly addressee: WordRange | null;
  /** When it was said, as written: "on Wednesday". */
  readonly when: WordRange | null;
  /** Index of the statement this one goes on from, and whose speaker it shares. */
  readonly continues: number | null;
  readonly nestedIn: number | null;
  /** The named rule that found the content, and how sure it is. */
  readonly method: string;
  readonly confidence: number;
}
