/** One article or quote as every format of feed has it. Texts are plain unless their name says otherwise. */
export interface FeedItem {
  /** The global id. */
  readonly id: string;
  readonly title: string;
  /** An absolute address. */
  readonly link: string;
  readonly published: Date | null;
  /** When it last changed; null where no date is known at all. */
  readonly updated: Date | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly categories: readonly string[];
  readonly summary: string | null;
  readonly contentHtml: string | null;
}

export interface Feed {
  readonly title: string;
  /** Whose feed it is. */
  readonly owner: string;
  /** The feed's own address, absolute. */
  readonly selfUrl: string;
  /** The page that the feed belongs to, absolute. */
  readonly homeUrl: string;
  readonly items: readonly FeedItem[];
}

/** The time of the newest change of a feed's items; null where none has a date. */
export function updatedOf({ items }: { readonly items: readonly Pick<FeedItem, "updated">[] }): Date | null {
  const times = items.flatMap(({ updated }) => updated?.getTime() ?? []);
  return times.length === 0 ? null : new Date(Math.max(...times));
}

/** The language that all items have in common; else English, which the feed's own title is in. */
export function languageOf({ items }: Pick<Feed, "items">): string {
  const [language = "en", ...others] = new Set(items.map((item) => item.language));
  return others.length === 0 ? language : "en";
}
