import { type ArticleColumns, articleColumns } from "./article-columns.ts";
import { checkSpans } from "./check-spans.ts";
import { IngestError } from "./ingest-error.ts";
import type { SavedArticle } from "./save-article.ts";
import type { ReadArticle } from "./write-article.ts";

/** An article that was checked and only has to be written. */
export interface ReadyArticle {
  readonly columns: ArticleColumns;
  readonly article: ReadArticle;
}

/** An article on its way into the store, or what became of it. */
export type Step = ReadyArticle | SavedArticle | Error;

export function isReady(step: Step): step is ReadyArticle {
  return "columns" in step;
}

/** Checks an article; one that fails is its error. What is stored already passes through. */
export function makeReady(article: ReadArticle | SavedArticle): Step {
  if ("outcome" in article) return article;
  try {
    checkSpans(article.story, article.reading);
    return { columns: articleColumns(article.story, article.reading), article };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** For the second of two different articles that claim to be one. */
export function sameArticle({ url, publisherKey }: ArticleColumns): IngestError {
  const claim =
    url !== null ? `the address ${url}` : publisherKey !== null ? `the identifier ${publisherKey}` : "words";
  return new IngestError(
    "SAME_ARTICLE",
    `an article before it in this run has the same ${claim.replace(/^the /u, "")} and differs from it; a newer version of one goes into a run of its own`,
  );
}
