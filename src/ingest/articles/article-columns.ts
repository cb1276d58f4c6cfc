import type { Reading } from "../../extract/reading.ts";
import type { Story } from "../../formats/story.ts";
import type { Article } from "../../store/article.ts";
import { articleKey, canonicalUrl, contentHash } from "./article-key.ts";
import { instantOf } from "./instant.ts";

/** What the input says of an article, as its row holds it; what only the store knows is not among it. */
export type ArticleColumns = Omit<Article, "id" | "slug" | "revision">;

/**
 * The columns of an article.
 *
 * @throws IngestError BAD_DATE
 */
export function articleColumns(story: Story, reading: Reading): ArticleColumns {
  const { headline, standfirst, bodyText, byline, dateline, publisher, publisherKey, credit, section } = story;
  return {
    key: articleKey(story),
    url: canonicalUrl(story.url),
    headline,
    standfirst,
    bodyText,
    byline,
    dateline,
    publisher,
    publisherKey,
    credit,
    section,
    authorsJson: JSON.stringify(story.authors),
    datePublished: instantOf(story.datePublished),
    dateModified: instantOf(story.dateModified),
    inLanguage: reading.inLanguage,
    contentHash: contentHash(story),
    extractorVersion: reading.extractorVersion,
  };
}
