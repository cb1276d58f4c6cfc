import type { BlockKind } from "../story.ts";

/**
 * An article in our own JSON, documented in docs/formats.md. Names are those of `Story` and schema.org; an item of a feed
 * becomes one, so that every article has a source of its own.
 */
export interface ArticleRecord {
  readonly url?: string | null;
  /** The publisher's own identifier. */
  readonly id?: string | null;
  readonly headline?: string | null;
  readonly standfirst?: string | null;
  /** The article's words, one of the three. `blocks` is for those who know what each block is. */
  readonly text?: string | null;
  readonly html?: string | null;
  readonly blocks?: readonly { readonly kind: BlockKind; readonly text: string }[] | null;
  readonly byline?: string | null;
  readonly authors?: readonly string[] | null;
  readonly dateline?: string | null;
  readonly datePublished?: string | null;
  readonly dateModified?: string | null;
  readonly publisher?: string | null;
  readonly credit?: string | null;
  readonly section?: string | null;
  readonly inLanguage?: string | null;
  readonly relatedStories?: readonly RelatedRecord[] | null;
}

interface RelatedRecord {
  readonly headline: string;
  readonly url?: string | null;
  readonly label?: string | null;
  readonly summary?: string | null;
}
