import { languageTag } from "../../query/language-tag.ts";
import type { FeedItem } from "./feed.ts";

/** What a feed asks of an article. */
export const articleSelection = `
  id url slug headline standfirst bodyText authors publisher section datePublished dateModified inLanguage
  factions(first: 20) { nodes { name } }
`;

/** The answer to it, as JSON. */
export interface ArticleNode {
  readonly id: string;
  readonly url: string | null;
  readonly slug: string;
  readonly headline: string;
  readonly standfirst: string | null;
  readonly bodyText: string;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly section: string | null;
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly inLanguage: string;
  readonly factions: { readonly nodes: readonly { readonly name: string }[] };
}

/**
 * An article in a feed: a pointer to it with its opening, not its text.
 *
 * @param base this server's address
 */
export function articleItem(article: ArticleNode, base: string): FeedItem {
  const factions = article.factions.nodes.map(({ name }) => name);
  return {
    id: article.id,
    title: titleOf(article),
    link: linkTo(article, base),
    ...datesOf(article),
    authors: article.authors.length > 0 ? article.authors : namesOf(article.publisher),
    publisher: article.publisher,
    language: languageTag(article.inLanguage),
    categories: [...new Set([...namesOf(article.section), ...factions])],
    summary: article.standfirst ?? firstParagraph(article),
    contentHtml: null,
  };
}

/** The headline; what has none still has to be called something. */
export function titleOf({ headline, slug }: Pick<ArticleNode, "headline" | "slug">): string {
  return headline || slug;
}

/** Where the article can be read: at its publisher's, else in the explorer, with a query for it. */
export function linkTo({ id, url }: Pick<ArticleNode, "id" | "url">, base: string): string {
  if (url !== null) return url;
  const query = `{\n  article(id: ${JSON.stringify(id)}) {\n    headline\n    bodyText\n  }\n}\n`;
  return `${base}/explorer/?query=${encodeURIComponent(query)}`;
}

/** When it was published and last changed. */
export function datesOf(article: Pick<ArticleNode, "datePublished" | "dateModified">) {
  const { datePublished, dateModified } = article;
  const published = datePublished === null ? null : new Date(datePublished);
  return { published, updated: dateModified === null ? published : new Date(dateModified) };
}

function firstParagraph({ bodyText }: ArticleNode): string | null {
  return bodyText.split("\n\n", 1)[0] || null;
}

const namesOf = (name: string | null) => (name === null ? [] : [name]);
