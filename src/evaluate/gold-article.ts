import type { FactionKind, QuoteKind } from "../extract/reading.ts";
import type { Range } from "./range.ts";

/** One article with what a careful reader gets from it. */
export interface GoldArticle {
  readonly id: string | number;
  readonly text: string;
  /** Absent where nobody annotated the quotes. */
  readonly quotes?: readonly GoldQuote[];
  /** Absent where nobody annotated the names. */
  readonly entities?: readonly GoldEntity[];
}

export interface GoldQuote {
  readonly kind: QuoteKind;
  readonly content: readonly Range[];
  /** The words that name the speaker at this place; empty where none do. */
  readonly speaker: readonly Range[];
  readonly cue: readonly Range[];
  /** Who that is; null where the annotators did not resolve it, or nobody can. */
  readonly speakerName: string | null;
  /** False marks what counts neither way, such as beliefs and plans without a verb of speech. */
  readonly inScope: boolean;
}

export const quoteKinds = ["DIRECT", "MIXED", "INDIRECT"] as const satisfies readonly QuoteKind[];

export const factionKinds = [
  "GOVERNMENT",
  "MINISTRY",
  "ARMED_FORCES",
  "ARMED_GROUP",
  "POLITICAL_PARTY",
  "COALITION",
  "INTERGOVERNMENTAL_ORGANIZATION",
  "NGO",
  "COMPANY",
  "MEDIA",
  "OTHER",
] as const satisfies readonly FactionKind[];

export const entityKinds = ["PERSON", "FACTION", "PLACE"] as const;

export type EntityKind = (typeof entityKinds)[number];

export interface GoldEntity {
  readonly kind: EntityKind;
  /** What kind of body a FACTION is; absent where the annotators did not say. */
  readonly factionKind?: FactionKind;
  readonly name: string;
  /** Names and acronyms only: no titles, no nominals, no pronouns. */
  readonly mentions: readonly Range[];
}
