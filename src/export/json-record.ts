import { isUtf8 } from "node:buffer";
import { brotliDecompressSync } from "node:zlib";
import type { KeptRevision, KeptSource } from "../formats/json/kept-source.ts";
import { encodeGlobalId } from "../query/global-id.ts";
import type { SourceBytes } from "../store/source-bytes.ts";
import type { ExportedArticle, ExportedEntity, ExportedQuote, ExportedRevision } from "./exported-article.ts";

/**
 * An article as a record of our JSON shape, with what was found in it, and (unless left out) the bytes it was read from,
 * and those of its earlier revisions, so that reading the record reads the same article; see docs/export.md.
 */
export function jsonRecord(article: ExportedArticle, { withSource }: { readonly withSource: boolean }): object {
  const { key, publisherKey, bodyText, authorsJson, quotes, entities, links, source, earlier } = article;
  const named = (type: ExportedEntity["type"]) =>
    entities
      .filter((entity) => entity.type === type)
      .map(({ mentionCount, quoteCount, ...entity }) => ({ ...reference(entity), mentionCount, quoteCount }));
  return {
    url: article.url,
    id: publisherKey,
    headline: article.headline,
    standfirst: article.standfirst,
    byline: article.byline,
    authors: JSON.parse(authorsJson),
    dateline: article.dateline,
    datePublished: article.datePublished,
    dateModified: article.dateModified,
    publisher: article.publisher,
    credit: article.credit,
    section: article.section,
    inLanguage: article.inLanguage,
    text: bodyText,
    relatedStories: links.map(({ headline, url, label, summary, placement }) => {
      return { headline, url, label, summary, placement };
    }),
    globalId: encodeGlobalId("Article", key),
    slug: article.slug,
    contentHash: article.contentHash,
    revision: article.revision,
    extractorVersion: article.extractorVersion,
    quotes: quotes.map(quoteRecord),
    people: named("Person"),
    factions: named("Faction"),
    places: named("Place"),
    ...(withSource && source !== null ? { source: sourceRecord(source) } : {}),
    ...(withSource && earlier.length > 0 ? { earlierRevisions: earlier.map(revisionRecord) } : {}),
  };
}

function quoteRecord(quote: ExportedQuote): object {
  const spans = (role: string) =>
    quote.spans
      .filter((span) => span.role === role)
      .map(({ field, start, end, exact }) => ({ field, start, end, exact }));
  const parties = (role: string) => quote.parties.filter((party) => party.role === role).map(reference);
  const [cue = null] = spans("CUE");
  const [speakerAsWritten = null] = spans("SPEAKER");
  const [onBehalfOf = null] = parties("ON_BEHALF_OF");
  return {
    globalId: encodeGlobalId("Quote", quote.key),
    kind: quote.kind,
    text: quote.text,
    spans: spans("CONTENT"),
    verbatim: spans("VERBATIM"),
    attribution: {
      status: quote.attributionStatus,
      speakers: parties("SPEAKER"),
      candidates: parties("CANDIDATE"),
      speakerAsWritten,
      onBehalfOf,
      cue: cue && { span: cue, lemma: quote.cueLemma },
      method: quote.attributionMethod,
      confidence: quote.attributionConfidence,
    },
    about: parties("ABOUT"),
  };
}

function reference({ type, key, name, kind, countryCode }: ExportedEntity): object {
  const own = type === "Faction" ? { kind } : type === "Place" ? { countryCode } : {};
  return { type, globalId: encodeGlobalId(type, key), name, ...own };
}

function revisionRecord({ number, ...revision }: ExportedRevision): KeptRevision {
  const { headline, datePublished, dateModified, contentHash } = revision;
  return { revision: number, headline, datePublished, dateModified, contentHash, source: sourceRecord(revision) };
}

function sourceRecord(source: SourceBytes): KeptSource {
  const bytes = brotliDecompressSync(source.brotli);
  const encoding = isUtf8(bytes) ? "utf-8" : "base64";
  const content = bytes.toString(encoding);
  return { format: source.format, url: source.originUrl, charset: source.originCharset, encoding, content };
}
