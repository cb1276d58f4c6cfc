import { IngestError } from "../ingest-error.ts";
import { type ArticleColumns, articleColumns } from "./article-columns.ts";
import { checkSpans } from "./check-spans.ts";
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
    for (const { story, reading } of [article, ...(article.earlier ?? [])]) checkSpans(story, reading);
    return { columns: articleColumns(article.story, article.reading), article };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** For the second of two different articles that claim to be one. */
export function sameArticle(columns?: ArticleColumns): IngestError {
  const { url, publisherKey } = columns ?? {};
  const claim = url ? `address ${url}` : publisherKey ? `identifier ${publisherKey}` : "address or its words";
  return new IngestError(
    "SAME_ARTICLE",
    `another article of this run, before it, is the same by its ${claim} but differs from it; give a newer version of an article in a run of its own`,
  );
}
