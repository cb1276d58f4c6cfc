import type { Story } from "./story.ts";

/**
 * What a document states about its article beside the text: in a page's head, in an item's fields. What it does not
 * state is read from the text, as for plain text.
 */
export type Metadata = Partial<
  Pick<
    Story,
    | "headline"
    | "standfirst"
    | "byline"
    | "authors"
    | "dateline"
    | "publisher"
    | "credit"
    | "datePublished"
    | "dateModified"
    | "url"
    | "publisherKey"
    | "section"
    | "inLanguage"
  >
>;
