/**
 * What a block of a story is.
 *
 * PARAGRAPH, SUBHEADING and LIST_ITEM are the running text, the article's body; every other kind is kept, labelled,
 * and out of the way of the extractor. A PULL_QUOTE only repeats words of the body. Names follow IPTC ninjs and The
 * Guardian's block elements where they have one.
 */
export type BlockKind =
  | "HEADLINE"
  | "STANDFIRST"
  | "BYLINE"
  | "PARAGRAPH"
  | "SUBHEADING"
  | "LIST_ITEM"
  | "PULL_QUOTE"
  | "CAPTION"
  | "RELATED_LINK"
  | "CREDIT"
  | "NOTE"
  | "BOILERPLATE";

/** One block of the raw text, in reading order. */
export interface Block {
  readonly kind: BlockKind;
  /** An exact substring of `Story.raw`, trimmed of the indentation and line ends around it only. */
  readonly text: string;
  /** Where the block starts in `Story.raw`, in UTF-16 code units. */
  readonly rawStart: number;
  /** Where the block starts in `Story.bodyText`, in UTF-16 code units; null for a block that is not body. */
  readonly bodyStart: number | null;
}

/** A pointer to another story that the publisher placed in this one: "READ MORE: …", a lone promo line, a trailing teaser. */
export interface EditorialLink {
  readonly headline: string;
  /** The words that announce it, "READ MORE"; null where none do. */
  readonly label: string | null;
  readonly summary: string | null;
  readonly url: string | null;
  /** INLINE between paragraphs, TRAILING after the end of the article. */
  readonly placement: "INLINE" | "TRAILING";
  /** Indexes into `Story.blocks` of the blocks it was read from, ascending. */
  readonly blocks: readonly number[];
  /** The named rule that took it for a link, and how sure that rule is, 0 to 1. */
  readonly method: string;
  readonly confidence: number;
}

/** One article as its publisher gave it: its words, and what kind of words they are. Nothing here is interpreted yet. */
export interface Story {
  /** The decoded input. Every block slices out of it. */
  readonly raw: string;
  readonly blocks: readonly Block[];
  readonly links: readonly EditorialLink[];
  /** Empty where the input has none. */
  readonly headline: string;
  readonly standfirst: string | null;
  /** The body blocks joined by a blank line; see `Block.bodyStart`. */
  readonly bodyText: string;
  /** As written: "By Jane Doe in Nairobi". */
  readonly byline: string | null;
  /** Names read from the byline. */
  readonly authors: readonly string[];
  /** As written, without the dash: "BEIRUT (Reuters)". */
  readonly dateline: string | null;
  /** Where the running text starts behind the dateline in `bodyText`, in UTF-16 code units; null without a dateline. */
  readonly datelineEnd: number | null;
  readonly publisher: string | null;
  /** What follows "SOURCE:", as written. */
  readonly credit: string | null;
  /** ISO 8601, or null where the input states none. */
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly url: string | null;
  /** The publisher's own identifier of the article. */
  readonly publisherKey: string | null;
  readonly section: string | null;
  /** BCP 47, as declared by the input; null where it declares none. */
  readonly inLanguage: string | null;
}
