import { encodeGlobalId } from "../query/global-id.ts";
import type { Cell } from "./csv.ts";
import type { ExportedArticle, ExportedQuote } from "./exported-article.ts";

/** A table whose rows come from articles: its file's name, its columns, and the rows of one article. */
export interface ArticleTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: (article: ExportedArticle) => readonly (readonly Cell[])[];
}

const articles: ArticleTable = {
  name: "articles",
  columns: [
    ..."id,url,slug,headline,standfirst,byline,authors,dateline,publisher,publisherId,credit,section".split(","),
    ..."datePublished,dateModified,inLanguage,revision,quotes,text".split(","),
  ],
  rows: (article) => [
    [
      encodeGlobalId("Article", article.key),
      article.url,
      article.slug,
      article.headline,
      article.standfirst,
      article.byline,
      (JSON.parse(article.authorsJson) as string[]).join("; "),
      article.dateline,
      article.publisher,
      article.publisherKey,
      article.credit,
      article.section,
      article.datePublished,
      article.dateModified,
      article.inLanguage,
      article.revision,
      article.quotes.length,
      article.bodyText,
    ],
  ],
};

const quotes: ArticleTable = {
  name: "quotes",
  columns: [
    ..."id,articleId,articleUrl,articleHeadline,datePublished,kind,text,field,start,end,spans".split(","),
    ..."status,speakerType,speakerId,speaker,speakerAsWritten,factionId,faction,cue,cueLemma,method,confidence".split(
      ",",
    ),
  ],
  rows: (article) => article.quotes.map((quote) => quoteCells(article, quote)),
};

function quoteCells(article: ExportedArticle, quote: ExportedQuote): Cell[] {
  const spans = quote.spans.filter(({ role }) => role === "CONTENT");
  const written = (role: string) => quote.spans.find((span) => span.role === role)?.exact ?? null;
  const speakers = quote.parties.filter(({ role }) => role === "SPEAKER");
  const faction = quote.parties.find(({ role }) => role === "ON_BEHALF_OF");
  return [
    encodeGlobalId("Quote", quote.key),
    encodeGlobalId("Article", article.key),
    article.url,
    article.headline,
    article.datePublished,
    quote.kind,
    quote.text,
    spans[0]?.field ?? null,
    spans[0]?.start ?? null,
    spans.at(-1)?.end ?? null,
    spans.map(({ field, start, end }) => `${field}:${start}-${end}`).join(" "),
    quote.attributionStatus,
    speakers.map(({ type }) => type).join("; ") || null,
    speakers.map(({ type, key }) => encodeGlobalId(type, key)).join("; ") || null,
    speakers.map(({ name }) => name).join("; ") || null,
    written("SPEAKER"),
    faction ? encodeGlobalId("Faction", faction.key) : null,
    faction?.name ?? null,
    written("CUE"),
    quote.cueLemma,
    quote.attributionMethod,
    quote.attributionConfidence,
  ];
}

const appearances: ArticleTable = {
  name: "appearances",
  columns: "articleId,articleUrl,type,entityId,name,mentions,quotes".split(","),
  rows: ({ key, url, entities }) =>
    entities.map(({ type, key: entity, name, mentionCount, quoteCount }) => {
      return [encodeGlobalId("Article", key), url, type, encodeGlobalId(type, entity), name, mentionCount, quoteCount];
    }),
};

const relatedStories: ArticleTable = {
  name: "related-stories",
  columns: "articleId,articleUrl,headline,url,label,summary,placement".split(","),
  rows: ({ key, url, links }) =>
    links.map((link) => {
      const { headline, label, summary, placement } = link;
      return [encodeGlobalId("Article", key), url, headline, link.url, label, summary, placement];
    }),
};

/** The tables that are filled article by article. */
export const articleTables: readonly ArticleTable[] = [articles, quotes, appearances, relatedStories];
