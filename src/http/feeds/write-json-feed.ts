import { type Feed, type FeedItem, languageOf } from "./feed.ts";

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function writeJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    authors: [{ name: feed.owner }],
    language: languageOf(feed),
    items: feed.items.map(itemOf),
  });
}

function itemOf(item: FeedItem) {
  return {
    id: item.id,
    url: item.link,
    title: item.title,
    // An item has to have content, of one kind at least.
    ...(item.contentHtml === null ? { content_text: item.summary ?? item.title } : { content_html: item.contentHtml }),
    summary: item.summary ?? undefined,
    date_published: item.published?.toISOString(),
    date_modified: item.updated?.toISOString(),
    authors: item.authors.map((name) => ({ name })),
    tags: item.categories,
    language: item.language,
  };
}
