import { languageTag } from "../../query/language-tag.ts";
import { type ArticleNode, datesOf } from "./article-item.ts";
import { updatedOf } from "./feed.ts";
import { documentOf, element } from "./xml.ts";

/** The most that a news sitemap may have. */
export const mostNews = 1000;

/** How far back a news sitemap goes, in milliseconds: two days. */
export const newsAge = 2 * 24 * 60 * 60 * 1000;

/** A longer address is not allowed (https://www.sitemaps.org/protocol.html). */
const longestAddress = 2048;

const namespaces = {
  xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
  "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
};

/** An article that a news sitemap can list: it needs an address on the web, a title and a date. */
export type NewsArticle = ArticleNode & { readonly url: string; readonly datePublished: string };

export function isNews(article: ArticleNode): article is NewsArticle {
  const { url, headline, datePublished } = article;
  return (
    url !== null && /^https?:/u.test(url) && url.length < longestAddress && headline !== "" && datePublished !== null
  );
}

/**
 * A news sitemap (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 *
 * @param articles at most 1,000
 */
export function writeNewsSitemap(articles: readonly NewsArticle[]): string {
  return documentOf(element("urlset", articles.map(urlOf), namespaces));
}

/** The time of the newest article; null for none. */
export function newsUpdated(articles: readonly NewsArticle[]): Date | null {
  return updatedOf({ items: articles.map(datesOf) });
}

function urlOf({ url, headline, publisher, inLanguage, datePublished }: NewsArticle) {
  const publication = element("news:publication", [
    element("news:name", publisher ?? new URL(url).hostname),
    element("news:language", newsLanguage(inLanguage)),
  ]);
  const news = [publication, element("news:publication_date", datePublished), element("news:title", headline)];
  return element("url", [element("loc", url), element("news:news", news)]);
}

/** A language of ISO 639; Chinese alone tells its script, by a country. */
function newsLanguage(tag: string): string {
  const wellFormed = languageTag(tag);
  const [language = ""] = wellFormed.split("-", 1);
  if (language !== "zh") return language;
  return new Intl.Locale(wellFormed).maximize().script === "Hant" ? "zh-tw" : "zh-cn";
}
