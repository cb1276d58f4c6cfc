import type { TextField } from "./reading.ts";

/** A word, number or mark. Offsets count in the field that the passage belongs to. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** A paragraph (or the headline, or the standfirst) with its sentences, in reading order. */
export interface Passage {
  readonly field: TextField;
  readonly start: number;
  readonly end: number;
  /** True for a subheading or the headline: words about the text, not of it. */
  readonly heading: boolean;
  readonly sentences: readonly Sentence[];
}
