import type { Alias } from "./alias.ts";

/** The field of the article that a span counts in. */
export type TextField = "HEADLINE" | "STANDFIRST" | "BODY";

/** A place in the text: `field.slice(start, end) === exact`, in UTF-16 code units, half-open. */
export interface Span {
  readonly field: TextField;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** How an assertion was made: the named rule that took it, and how sure that rule is, 0 to 1. */
export interface Provenance {
  readonly method: string;
  readonly confidence: number;
}

/** A pointer to `Reading.people`, `.factions` or `.places` by index. */
export interface EntityRef {
  readonly type: "PERSON" | "FACTION" | "PLACE";
  readonly index: number;
}

export type MentionKind = "NAME" | "TITLE" | "NOMINAL" | "PRONOUN" | "ACRONYM";

/** Words that stand for somebody: a name, "the ministry", "he". */
export interface Mention extends Provenance {
  readonly span: Span;
  readonly kind: MentionKind;
  /** Who is meant; null where the text does not say ("a US official"). */
  readonly entity: EntityRef | null;
  /** Index into `Reading.mentions` of the mention it was resolved through; null for a name that stands for itself. */
  readonly antecedent: number | null;
}

export type QuoteKind = "DIRECT" | "MIXED" | "INDIRECT";

export type AttributionStatus = "RESOLVED" | "MENTION_ONLY" | "ANONYMOUS" | "COLLECTIVE" | "AMBIGUOUS" | "UNATTRIBUTED";

/** Who said it, by which words. */
export interface Attribution extends Provenance {
  readonly status: AttributionStatus;
  /** Whom it resolves to: one, several for a joint statement ("X and Y said"), none. */
  readonly speakers: readonly EntityRef[];
  /** Who it may be, best first; filled when `status` is AMBIGUOUS. */
  readonly candidates: readonly EntityRef[];
  /** Index into `Reading.mentions`: the words that name the speaker; a continuation has none of its own. */
  readonly mention: number | null;
  /** The speaker as the text puts it at this quote, apposition included: "Ann Lee, the group's spokeswoman". */
  readonly speakerAsWritten: Span | null;
  /** The words that mark the speech: "said", "according to". */
  readonly cue: { readonly span: Span; readonly lemma: string } | null;
  /** Whom it was said to: "told Reuters". */
  readonly addressee: { readonly span: Span; readonly entity: EntityRef | null } | null;
  /** The role as stated at this quote: "the group's spokeswoman". */
  readonly roleAsStated: Span | null;
  /** The body the speaker speaks for, by the role or apposition stated in the article. */
  readonly onBehalfOf: EntityRef | null;
  /** When it was said, as written: "on Wednesday". */
  readonly when: Span | null;
}

/** One utterance. */
export interface Quote extends Provenance {
  readonly kind: QuoteKind;
  /** The content, without the marks at its ends; several where the attribution or a paragraph end interrupts it. */
  readonly spans: readonly Span[];
  /** The verbatim parts, each inside its quotation marks; equal to `spans` for a DIRECT quote, none for an INDIRECT one. */
  readonly verbatim: readonly Span[];
  /** Index into `Reading.quotes` of the quote this one goes on from. */
  readonly continues: number | null;
  /** Index into `Reading.quotes` of the quote this one stands in. */
  readonly nestedIn: number | null;
  /** People and factions that the content mentions. */
  readonly about: readonly EntityRef[];
  readonly attribution: Attribution;
}

/** What a person is called to be, with the words that say so. */
export interface Role extends Provenance {
  /** As written, without article: "foreign minister"; null where only the affiliation is stated. */
  readonly roleName: string | null;
  /** Index into `Reading.factions`. */
  readonly affiliation: number | null;
  readonly evidence: Span;
}

export interface Person extends Provenance {
  /** The fullest name in the article, without title: "Ann Lee". */
  readonly name: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  /** "President", "Dr"; as first written before the name. */
  readonly honorificPrefix: string | null;
  readonly aliases: readonly Alias[];
  readonly roles: readonly Role[];
}

export type FactionKind =
  | "GOVERNMENT"
  | "MINISTRY"
  | "ARMED_FORCES"
  | "ARMED_GROUP"
  | "POLITICAL_PARTY"
  | "COALITION"
  | "INTERGOVERNMENTAL_ORGANIZATION"
  | "NGO"
  | "COMPANY"
  | "MEDIA"
  | "OTHER";

/** A body that acts or speaks. */
export interface Faction extends Provenance {
  readonly name: string;
  readonly kind: FactionKind;
  readonly aliases: readonly Alias[];
  /** Index into `Reading.factions` of the body it is part of. */
  readonly parentOrganization: number | null;
}

export interface Place extends Provenance {
  readonly name: string;
  /** ISO 3166-1 alpha-2 where the place is a country, else null. */
  readonly countryCode: string | null;
}

/** What a careful reader gets from a story. Indexes point into the arrays of the same Reading. */
export interface Reading {
  /** The version of the extractor that made it. */
  readonly extractorVersion: string;
  /** BCP 47; "und" where it is not English and nothing tells which language it is. */
  readonly inLanguage: string;
  /** Whether the input declares it or its words tell, and how surely. */
  readonly inLanguageBy: Provenance;
  /** In reading order. */
  readonly quotes: readonly Quote[];
  /** In reading order. */
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly factions: readonly Faction[];
  readonly places: readonly Place[];
}
