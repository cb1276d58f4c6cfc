import { factionKinds } from "../../src/evaluate/gold-article.ts";
import type { QuoteKind } from "../../src/extract/reading.ts";

/** What a line of a .gold file may begin with, beside the kinds of quotes: a name, by what it names. */
export const nameKinds = ["PERSON", "PLACE", ...factionKinds] as const;

/** Parts of a page that are not the article's own text; neither quotes nor names are looked for in them. */
export const partKinds = ["BYLINE", "CAPTION", "RELATED_LINK", "CREDIT", "NOTE", "BOILERPLATE"] as const;

/** A quote as it is written down: by words, not by offsets. */
export interface QuoteNote {
  readonly kind: QuoteKind;
  /** False where careful readers would not agree that it is one: it counts neither way. */
  readonly inScope: boolean;
  readonly content: readonly string[];
  readonly by: string | null;
  readonly is: string | null;
  readonly cue: string | null;
}

export interface NameNote {
  readonly kind: (typeof nameKinds)[number];
  /** The fullest form first. */
  readonly forms: readonly string[];
}

export interface PartNote {
  readonly kind: (typeof partKinds)[number];
  readonly words: string;
}

/** One .gold file. */
export interface Annotation {
  readonly quotes: readonly QuoteNote[];
  readonly names: readonly NameNote[];
  readonly parts: readonly PartNote[];
}
