import type { Article } from "../store/article.ts";
import type { ArticleSource } from "../store/article-source.ts";
import type { LinkPlacement } from "../store/related-story.ts";
import type { SourceBytes } from "../store/source-bytes.ts";
import type { Span } from "../store/span.ts";

/** A person, faction or place as an article's assertions name it. */
export interface ExportedEntity {
  readonly type: "Person" | "Faction" | "Place";
  readonly key: string;
  readonly name: string;
  /** The kind of a faction. */
  readonly kind: string | null;
  /** The country code of a place. */
  readonly countryCode: string | null;
}

/** A person, faction or place in an article. */
export interface ExportedAppearance extends ExportedEntity {
  readonly mentionCount: number;
  readonly quoteCount: number;
}

/** A quote with its spans and parties by their roles. */
export interface ExportedQuote {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly attributionStatus: string;
  readonly attributionMethod: string;
  readonly attributionConfidence: number;
  readonly cueLemma: string | null;
  readonly spans: readonly (Span & { readonly role: string })[];
  readonly parties: readonly (ExportedEntity & { readonly role: string })[];
}

/** A pointer to another story that the publisher placed in an article. */
export interface ExportedLink {
  readonly headline: string;
  readonly url: string | null;
  readonly label: string | null;
  readonly summary: string | null;
  readonly placement: LinkPlacement | null;
}

/** An article with all that leaves the store with it. */
export interface ExportedArticle extends Article {
  readonly quotes: readonly ExportedQuote[];
  readonly entities: readonly ExportedAppearance[];
  readonly links: readonly ExportedLink[];
  readonly source: ArticleSource | null;
  /** Oldest first. */
  readonly earlier: readonly ExportedRevision[];
}

/** A state of an article before the present one. */
export interface ExportedRevision extends SourceBytes {
  readonly number: number;
  readonly headline: string;
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly contentHash: string;
}
