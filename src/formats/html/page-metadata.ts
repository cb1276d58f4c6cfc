import type { JsonObject } from "../json/fields.ts";
import { resolveUrl } from "../markup/read-blocks.ts";
import type { Metadata } from "../metadata.ts";
import { readTimestamp } from "../read-timestamp.ts";
import { articleMetadata } from "./article-data.ts";
import type { LinkedData } from "./json-ld.ts";
import type { PageHead } from "./page-head.ts";

/**
 * What a page states about its article: schema.org JSON-LD first, then OpenGraph and the other `<meta>` elements.
 *
 * A date that is none is passed over, for a page states its dates in several places.
 */
export function pageMetadata(
  head: PageHead,
  data: LinkedData,
  article: JsonObject | null,
  url: string | null,
): Metadata {
  const linked = article === null ? {} : articleMetadata(article, data);
  const { meta } = head;
  const site =
    linked.publisher ??
    meta("og:site_name", "dc.publisher", "application-name", "citation_publisher", "twitter:app:name:iphone");
  return {
    headline: linked.headline || titleOf(head, site ?? null),
    authors: linked.authors?.length ? linked.authors : authorsOf(head),
    publisher: site,
    datePublished: linked.datePublished ?? dateOf(head, publishedNames),
    dateModified: linked.dateModified ?? dateOf(head, modifiedNames),
    url: addressOf(head, linked.url ?? null, url),
    publisherKey:
      linked.publisherKey ??
      meta(
        "article:id",
        "article_id",
        "articleid",
        "article-id",
        "parsely-post-id",
        "cxenseparse:recs:articleid",
        "dcsext.articleid",
      ),
    section: linked.section ?? meta("article:section", "parsely-section", "section", "dc.subject", "articlesection"),
    inLanguage: linked.inLanguage ?? languageOf(head),
  };
}

const publishedNames = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "parsely-pub-date",
  "sailthru.date",
  "article.published",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "citation_publication_date",
  "dc.date",
  "date",
  "datecreated",
];
const modifiedNames = [
  "article:modified_time",
  "og:article:modified_time",
  "datemodified",
  "og:updated_time",
  "dcterms.modified",
  "last-modified",
  "lastmod",
];

function dateOf(head: PageHead, names: readonly string[]): string | null {
  return names.map((name) => readTimestamp(head.meta(name) ?? "")).find((date) => date !== null) ?? null;
}

/** The site's own address for the page. One that leads to the home page is a mistake of the site's. */
function addressOf({ canonical, meta, baseUrl }: PageHead, linked: string | null, url: string | null): string | null {
  const candidates = [
    canonical,
    resolveUrl(meta("og:url"), baseUrl),
    linked,
    resolveUrl(meta("twitter:url", "parsely-link"), baseUrl),
    url,
  ];
  const pages = candidates.filter((address) => address !== null && /^https?:\/\/[^/]+\/.*[^/]/iu.test(address));
  return pages[0] ?? candidates.find((address) => address !== null && /^https?:/iu.test(address)) ?? null;
}

const separator = /\s+[|–—·»:-]\s+/u;

/** The page's title without the name of the site, which stands behind or before it. */
export function titleOf({ meta, title }: PageHead, site: string | null): string {
  const stated = meta(
    "og:title",
    "twitter:title",
    "dc.title",
    "parsely-title",
    "sailthru.title",
    "citation_title",
    "headline",
  );
  const whole = (stated ?? title ?? "").replace(/\s+/gu, " ").trim();
  const parts = whole.split(separator);
  if (parts.length < 2) return whole;
  const names = new Set([site, meta("og:site_name")].flatMap((name) => name?.toLowerCase() ?? []));
  const isSite = (part = "") =>
    names.has(part.toLowerCase()) || (stated === null && names.size === 0 && part.split(" ").length <= 3);
  if (isSite(parts.at(-1)))
    return whole.slice(0, whole.lastIndexOf(parts.at(-1) ?? "")).replace(/\s+[|–—·»:-]\s+$/u, "");
  if (names.has(parts[0]?.toLowerCase() ?? ""))
    return whole.slice((parts[0] ?? "").length).replace(/^\s+[|–—·»:-]\s+/u, "");
  return whole;
}

function authorsOf({ allMeta }: PageHead): string[] {
  const names = [
    "author",
    "article:author",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "citation_author",
  ];
  const stated = names.map(allMeta).find((values) => values.some(isName)) ?? [];
  return [
    ...new Set(
      stated
        .filter(isName)
        .flatMap((value) => value.replace(/^by\s+/iu, "").split(/\s*(?:;|,(?!\s*(?:jr|sr)\b)|\s+and\s+|&)\s*/iu)),
    ),
  ].filter(Boolean);
}

const isName = (value: string) => !/^https?:|@/iu.test(value) && value.trim() !== "";

/** BCP 47 from `lang`, the content language, or OpenGraph's locale, which has an underscore. */
function languageOf({ language, meta }: PageHead): string | null {
  return (
    language ??
    meta("content-language", "dc.language", "language", "inlanguage") ??
    meta("og:locale")?.replace("_", "-") ??
    null
  );
}
