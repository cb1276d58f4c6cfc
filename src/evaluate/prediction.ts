import type { QuoteKind } from "../extract/reading.ts";
import type { Range } from "./range.ts";

/** What an extractor found in one article, as far as it is scored. */
export interface Prediction {
  readonly quotes: readonly PredictedQuote[];
  readonly people: readonly PredictedEntity[];
  readonly factions: readonly PredictedFaction[];
  readonly places: readonly PredictedEntity[];
}

export interface PredictedQuote {
  readonly kind: QuoteKind;
  readonly spans: readonly Range[];
  /** The words that name the speaker, for a continuation those it inherits. */
  readonly speakerMention: Range | null;
  readonly speaker: string | null;
  /** How sure the extractor is of the speaker, 0 to 1. */
  readonly confidence: number;
}

export interface PredictedFaction extends PredictedEntity {
  /** One of the kinds of factions. */
  readonly kind: string;
}

interface PredictedEntity {
  readonly mentions: readonly Range[];
}
