import type { KeptDecision } from "../formats/json/kept-decision.ts";
import type { Source } from "../formats/source.ts";
import type { SavedArticle } from "./articles/save-article.ts";
import type { ReadArticle } from "./articles/write-article.ts";

/** Where articles go: the store, or nowhere but for a look at what the store would do. */
export interface ArticleSink {
  /**
   * The articles that were read from these very bytes, of the same origin, by this version of the extractor, and are
   * stored: there is nothing to read in them. Null for each other source.
   */
  readonly known: (sources: readonly Source[]) => Promise<(SavedArticle | null)[]>;
  /**
   * Takes articles, in their order, each whole or not at all: for one that cannot be taken there is the error.
   *
   * @throws StoreError if the store cannot take any; then none of these is stored
   */
  readonly save: (articles: readonly (ReadArticle | SavedArticle)[]) => Promise<(SavedArticle | Error)[]>;
  /** Takes a decision about who is who, for articles that are stored and for those that come. */
  readonly decide: (decision: KeptDecision) => Promise<void>;
}
