import { type Answer, dateOf, idOf } from "./answer.ts";
import { joinSpeaker, type SpeakerRow, speakerColumns, speakerOf } from "./article-lists.ts";

interface ArticleRow {
  readonly key: string;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
}

interface QuoteRow extends SpeakerRow {
  readonly key: string;
  readonly text: string;
  readonly articleKey: string;
  readonly headline: string;
}

const size = 10;
/** As in the product: so many of what matches, those stored last, are ranked. */
const mostRanked = 10_000;

/** The query's words are plain ones: each of them has to be there. */
export const search: Answer = async (read, { words = "" }) => {
  const match = words
    .split(" ")
    .map((word) => `"${word}"`)
    .join(" AND ");
  const [articles, [counted], quotes] = await Promise.all([
    read<ArticleRow>(
      `SELECT key, headline, standfirst, publisher, date_published AS date
        FROM (SELECT rowid AS node, bm25(article_text, 8, 4, 1, 1, 4) AS rank FROM article_text WHERE article_text MATCH ?
          ORDER BY rowid DESC LIMIT ${mostRanked})
        JOIN article ON article.id = node ORDER BY rank, article.id DESC LIMIT ?`,
      [match, size],
    ),
    read<{ count: number }>("SELECT count(*) AS count FROM article_text WHERE article_text MATCH ?", [match]),
    read<QuoteRow>(
      `SELECT quote.key, quote.text, article.key AS articleKey, headline, ${speakerColumns}
        FROM (SELECT rowid AS node, bm25(quote_text, 1) AS rank FROM quote_text WHERE quote_text MATCH ?
          ORDER BY rowid DESC LIMIT ${mostRanked})
        JOIN quote ON quote.id = node JOIN article ON article.id = quote.article_id ${joinSpeaker}
        ORDER BY rank, quote.id DESC LIMIT ?`,
      [match, size],
    ),
  ]);
  return {
    articles: {
      totalCount: counted?.count ?? 0,
      nodes: articles.map(({ key, headline, standfirst, publisher, date }) => ({
        id: idOf("Article", key),
        headline,
        standfirst,
        publisher,
        datePublished: dateOf(date),
      })),
    },
    quotes: {
      nodes: quotes.map(({ key, text, articleKey, headline, ...speaker }) => ({
        id: idOf("Quote", key),
        text,
        attribution: { speaker: speakerOf(speaker) },
        article: { id: idOf("Article", articleKey), headline },
      })),
    },
  };
};
