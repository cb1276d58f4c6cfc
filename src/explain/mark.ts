import type { Attribution, Reading, Span } from "../extract/reading.ts";
import type { Style } from "./paint.ts";

/** A stretch of a field to be shown as what it is. */
export interface Mark {
  readonly span: Span;
  readonly style: Style;
  /** The number of the quote it belongs to, from 1; null for a stretch without brackets. */
  readonly quote: number | null;
}

/** The content of every quote, the words that name its speaker, and its cue. */
export function marksOf({ quotes, mentions }: Reading): Mark[] {
  return quotes.flatMap(({ kind, spans, attribution }, index) => {
    const speaker = speakerWords(attribution, mentions);
    return [
      ...spans.map((span): Mark => ({ span, style: kind, quote: index + 1 })),
      ...(speaker ? [{ span: speaker, style: "SPEAKER", quote: null } as const] : []),
      ...(attribution.cue ? [{ span: attribution.cue.span, style: "CUE", quote: null } as const] : []),
    ];
  });
}

/** The words at the quote that name who said it; null where it has none. */
export function speakerWords({ speakerAsWritten, mention }: Attribution, mentions: Reading["mentions"]): Span | null {
  return speakerAsWritten ?? (mention === null ? null : (mentions[mention]?.span ?? null));
}
