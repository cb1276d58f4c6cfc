import { escapeUTF8 } from "entities";
import { type Feed, type FeedItem, languageOf, updatedOf } from "./feed.ts";
import { documentOf, element, optional } from "./xml.ts";

const namespaces = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
};

/**
 * A feed as RSS 2.0 (https://www.rssboard.org/rss-specification), with what its profile recommends: the feed's own address,
 * and names in `dc:creator`, because RSS's `author` is an e-mail address.
 */
export function writeRss(feed: Feed): string {
  const channel = element("channel", [
    element("title", feed.title),
    element("link", feed.homeUrl),
    element("description", feed.title),
    element("language", languageOf(feed)),
    optional("lastBuildDate", dateOf(updatedOf(feed))),
    element("generator", "newsgraph"),
    element("atom:link", "", { href: feed.selfUrl, rel: "self", type: "application/rss+xml" }),
    ...feed.items.map(itemOf),
  ]);
  return documentOf(element("rss", [channel], { version: "2.0", ...namespaces }));
}

function itemOf(item: FeedItem) {
  return element("item", [
    element("title", item.title),
    element("link", item.link),
    // Readers take a description for HTML.
    optional("description", item.contentHtml ?? (item.summary === null ? null : escapeUTF8(item.summary))),
    ...item.authors.map((name) => element("dc:creator", name)),
    optional("dc:publisher", item.publisher),
    element("dc:language", item.language),
    ...item.categories.map((category) => element("category", category)),
    element("guid", item.id, { isPermaLink: "false" }),
    optional("pubDate", dateOf(item.published)),
    optional("atom:updated", item.updated?.toISOString() ?? null),
  ]);
}

/** A date of RFC 822, with the year in full. */
const dateOf = (date: Date | null) => date?.toUTCString() ?? null;
