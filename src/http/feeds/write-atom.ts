import { type Feed, type FeedItem, languageOf, updatedOf } from "./feed.ts";
import { documentOf, element, optional } from "./xml.ts";

/** Atom has to say when something changed, also where nobody knows: the beginning of time, so that it sorts last and stays. */
const never = new Date(0);

/** A feed as Atom (RFC 4287). The feed has an author, so that an entry need not have one. */
export function writeAtom(feed: Feed): string {
  const root = element(
    "feed",
    [
      element("id", feed.selfUrl),
      element("title", feed.title),
      element("updated", (updatedOf(feed) ?? never).toISOString()),
      element("author", [element("name", feed.owner)]),
      element("link", "", { rel: "self", type: "application/atom+xml", href: feed.selfUrl }),
      element("link", "", { rel: "alternate", type: "text/html", href: feed.homeUrl }),
      element("generator", "newsgraph"),
      ...feed.items.map(entryOf),
    ],
    {
      xmlns: "http://www.w3.org/2005/Atom",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xml:lang": languageOf(feed),
    },
  );
  return documentOf(root);
}

function entryOf(item: FeedItem) {
  return element(
    "entry",
    [
      // An id has to be an IRI, which a global id is not.
      element("id", `urn:newsgraph:${item.id}`),
      element("title", item.title, { type: "text" }),
      element("updated", (item.updated ?? never).toISOString()),
      optional("published", item.published?.toISOString() ?? null),
      ...item.authors.map((name) => element("author", [element("name", name)])),
      element("link", "", { rel: "alternate", href: item.link }),
      ...item.categories.map((term) => element("category", "", { term })),
      // Text is what a type is unless given, and not every reader knows that.
      item.summary === null ? null : element("summary", item.summary, { type: "text" }),
      item.contentHtml === null ? null : element("content", item.contentHtml, { type: "html" }),
      optional("dc:publisher", item.publisher),
    ],
    { "xml:lang": item.language },
  );
}
