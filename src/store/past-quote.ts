import type { AttributionStatus, QuoteKind } from "./quote.ts";
import type { Span } from "./span.ts";

/** Somebody who said a quote: the name then, and the key of the person or faction, which may be in the store no more. */
export interface PastSpeaker {
  readonly type: "Person" | "Faction";
  readonly key: string;
  readonly name: string;
}

/** A quote of one revision, with all that its place and its speaker were then. Kept as JSON; fields are only ever added. */
export interface PastQuote {
  readonly key: string;
  readonly kind: QuoteKind;
  readonly text: string;
  /** Its content in the text of its revision. */
  readonly spans: readonly Span[];
  readonly verbatim: readonly Span[];
  readonly status: AttributionStatus;
  /** How the speaker was found. */
  readonly method: string;
  readonly confidence: number;
  readonly speakers: readonly PastSpeaker[];
  readonly speakerAsWritten: Span | null;
  readonly cue: Span | null;
}
