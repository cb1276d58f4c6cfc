import type { WordRange } from "../words/text.ts";
import type { CueFrame } from "./cue-verb.ts";

/**
 * How the cue stands in its sentence: SUBJECT_VERB "X said", INVERTED "said X", PARTICIPLE ", adding", PASSIVE "was told by X",
 * ACCORDING_TO "according to X", COLON "X was blunt: “…”", DASH "“…” — X", INTRODUCED "X was furious. “…”",
 * TURN "HARLOW: …" in a transcript.
 */
export type CueForm =
  | "SUBJECT_VERB"
  | "INVERTED"
  | "PARTICIPLE"
  | "INFINITIVE"
  | "PASSIVE"
  | "ACCORDING_TO"
  | "COLON"
  | "DASH"
  | "INTRODUCED"
  | "TURN";

/** Words that mark speech, and the phrase that names who speaks. */
export interface Cue {
  readonly form: CueForm;
  readonly lemma: string;
  readonly frames: ReadonlySet<CueFrame>;
  readonly takesAddressee: boolean;
  /** The cue itself: "said", "according to". */
  readonly words: WordRange;
  /** The phrase that names the speaker, with title, without apposition; null where the sentence has none. */
  readonly subject: WordRange | null;
  /** The subject with its appositions: "Ann Lee, the group's spokeswoman". */
  readonly described: WordRange | null;
  /** True if the subject is one that a "who" stands for. */
  readonly relative: boolean;
  /** All of it: subject, appositions, auxiliaries, cue. What lies outside may be content. */
  readonly whole: WordRange;
}

const noFrames: ReadonlySet<never> = new Set();

/** A cue that is no verb: a colon, a dash, or nothing but the place of the words. */
export function bareCue(form: CueForm, words: WordRange, subject: WordRange, lemma: string): Cue {
  return {
    form,
    lemma,
    frames: noFrames,
    takesAddressee: false,
    words,
    subject,
    described: subject,
    relative: false,
    whole: words,
  };
}
