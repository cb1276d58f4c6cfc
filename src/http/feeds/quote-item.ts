import { escapeUTF8 } from "entities";
import { languageTag } from "../../query/language-tag.ts";
import { withTextFragment } from "../../query/text-fragment.ts";
import { type ArticleNode, datesOf, linkTo, titleOf } from "./article-item.ts";
import type { FeedItem } from "./feed.ts";

/** What a feed asks of a quote. */
export const quoteSelection = `
  id kind text
  spans { exact }
  about { ... on Person { name } ... on Faction { name } ... on Place { name } }
  attribution {
    speakers { ... on Person { name } ... on Faction { name } }
    speakerAsWritten { exact }
  }
  article { id url slug headline publisher section datePublished dateModified inLanguage }
`;

/** The answer to it, as JSON. */
export interface QuoteNode {
  readonly id: string;
  readonly kind: "DIRECT" | "MIXED" | "INDIRECT";
  readonly text: string;
  readonly spans: readonly { readonly exact: string }[];
  readonly about: readonly { readonly name: string }[];
  readonly attribution: {
    readonly speakers: readonly { readonly name: string }[];
    readonly speakerAsWritten: { readonly exact: string } | null;
  };
  readonly article: Omit<ArticleNode, "standfirst" | "bodyText" | "authors" | "factions">;
}

/** In UTF-16 code units; the content has the words in full. */
const longestTitle = 120;

/**
 * A quote in a feed: its words, who said them, and a link to where they stand in the article.
 *
 * @param base this server's address
 */
export function quoteItem(quote: QuoteNode, base: string): FeedItem {
  const { article } = quote;
  const speakers = speakersOf(quote);
  const language = languageTag(article.inLanguage);
  const link = linkTo(article, base);
  const spans = quote.spans.map(({ exact }) => exact);
  const place = article.url === null ? link : withTextFragment(link, spans, language);
  const about = quote.about.map(({ name }) => name);
  return {
    id: quote.id,
    title: [...(speakers.length > 0 ? [speakers.join(", ")] : []), asSpoken(quote, shortened(quote.text))].join(": "),
    link: place,
    ...datesOf(article),
    authors: speakers,
    publisher: article.publisher,
    language,
    categories: [...new Set([...(article.section === null ? [] : [article.section]), ...about])],
    summary: null,
    contentHtml: contentOf(quote, speakers, place),
  };
}

/** Who said it; where it is not known who that is, by the article's words. */
function speakersOf({ attribution: { speakers, speakerAsWritten } }: QuoteNode): string[] {
  if (speakers.length > 0) return speakers.map(({ name }) => name);
  return speakerAsWritten === null ? [] : [speakerAsWritten.exact];
}

/** Only what is verbatim from end to end stands in quotation marks. */
const asSpoken = ({ kind }: QuoteNode, words: string) => (kind === "DIRECT" ? `“${words}”` : words);

function shortened(text: string): string {
  if (text.length <= longestTitle) return text;
  const start = text.slice(0, longestTitle).replace(/\p{Cs}$/u, "");
  return `${start.replace(/\s+\S*$/u, "")}…`;
}

function contentOf(quote: QuoteNode, speakers: readonly string[], link: string): string {
  const { article } = quote;
  const words = `<blockquote><p>${escapeUTF8(asSpoken(quote, quote.text))}</p></blockquote>`;
  const title = `<cite><a href="${escapeUTF8(link)}">${escapeUTF8(titleOf(article))}</a></cite>`;
  const source = [
    ...speakers.map(escapeUTF8),
    title,
    ...(article.publisher === null ? [] : [escapeUTF8(article.publisher)]),
  ];
  return `${words}<p>${source.join(", ")}</p>`;
}
