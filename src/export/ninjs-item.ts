import { encodeGlobalId } from "../query/global-id.ts";
import type { ExportedArticle, ExportedEntity, ExportedQuote } from "./exported-article.ts";

const schema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";

/**
 * An article as an IPTC ninjs 3.1 item (https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json), with its quotes as
 * components and its editorial pointers as texts among its associations. ninjs allows no other properties, so a quote's
 * place, cue and method are in the other formats only.
 */
export function ninjsItem(article: ExportedArticle): object {
  const { key, url, publisherKey, headline, standfirst, datePublished, dateModified, publisher, credit } = article;
  const authors: string[] = JSON.parse(article.authorsJson);
  const named = (type: ExportedEntity["type"]) =>
    article.entities.filter((entity) => entity.type === type).map(mention);
  return withoutEmpty({
    uri: uriOf(article),
    type: "text",
    representationType: "full",
    profile: "text-only",
    version: String(article.revision),
    firstCreated: datePublished,
    versionCreated: dateModified ?? datePublished,
    pubStatus: "usable",
    language: article.inLanguage,
    headlines: headline === "" ? [] : [{ role: "main", contentType: "text/plain", value: headline }],
    descriptions: standfirst === null ? [] : [{ role: "summary", contentType: "text/plain", value: standfirst }],
    bodies: [{ role: "main", contentType: "text/plain", value: article.bodyText }],
    by: article.byline,
    located: article.dateline,
    infoSources: [
      ...authors.map((name) => ({ name, role: "author" })),
      ...(publisher === null ? [] : [{ name: publisher, role: "publisher" }]),
      ...(credit === null ? [] : [{ name: credit, role: "source" }]),
    ],
    people: named("Person"),
    organisations: named("Faction"),
    places: named("Place"),
    altIds: [
      ...(url === null ? [] : [{ role: "canonical", value: url }]),
      ...(publisherKey === null ? [] : [{ role: "publisher", value: publisherKey }]),
      { role: "newsgraph", value: encodeGlobalId("Article", key) },
    ],
    associations: [
      ...article.links.map((link, index) => linkItem(article, link, index)),
      ...article.quotes.map(quoteItem),
    ],
    standard: { name: "ninjs", version: "3.1", schema },
  });
}

/** The publisher's identifier where it is a URI; the address; else one of our own that is the same in every store. */
function uriOf({ key, url, publisherKey }: ExportedArticle): string {
  if (publisherKey !== null && URL.canParse(publisherKey)) return publisherKey;
  return url ?? urn("Article", key);
}

const urn = (type: "Article" | "Quote" | ExportedEntity["type"], key: string) =>
  `urn:x-newsgraph:${encodeGlobalId(type, key)}`;

function mention({ type, key, name }: ExportedEntity): object {
  return { name, rel: "mentions", uri: urn(type, key) };
}

function linkItem(
  article: ExportedArticle,
  { headline, url, summary }: ExportedArticle["links"][number],
  index: number,
) {
  return withoutEmpty({
    name: `related-${index + 1}`,
    rel: "related",
    uri: url ?? `${urn("Article", article.key)}:related-${index + 1}`,
    type: "text",
    representationType: "partial",
    headlines: [{ role: "main", contentType: "text/plain", value: headline }],
    descriptions: summary === null ? [] : [{ role: "summary", contentType: "text/plain", value: summary }],
  });
}

function quoteItem({ key, text, parties }: ExportedQuote, index: number): object {
  const speakers = parties.filter(({ role }) => role === "SPEAKER");
  const named = (type: ExportedEntity["type"]) =>
    speakers.filter((party) => party.type === type).map((party) => ({ ...mention(party), rel: "speaker" }));
  return withoutEmpty({
    name: `quote-${index + 1}`,
    rel: "quote",
    uri: urn("Quote", key),
    type: "component",
    bodies: [{ role: "main", contentType: "text/plain", value: text }],
    people: named("Person"),
    organisations: named("Faction"),
  });
}

/** ninjs has no null: what is not there is left out. */
function withoutEmpty(item: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}
