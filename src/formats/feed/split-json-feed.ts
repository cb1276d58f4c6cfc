import { FormatError } from "../format-error.ts";
import type { Item } from "../item.ts";
import { isObject, type JsonObject, listField, objectsField, textField } from "../json/fields.ts";
import { recordItem } from "../json/record-item.ts";
import { readDateField } from "../read-timestamp.ts";
import { type FeedChannel, type FeedItem, recordOf } from "./feed-item.ts";

/** True for a JSON Feed, by the version that its specification requires. */
export function isJsonFeed(value: unknown): value is JsonObject {
  return (
    isObject(value) && typeof value.version === "string" && /^https?:\/\/jsonfeed\.org\/version\/1/u.test(value.version)
  );
}

/**
 * The items of a JSON Feed 1.0 or 1.1 (jsonfeed.org). One that is broken is a problem of its own.
 *
 * @throws FormatError if the feed has no item
 */
export function* splitJsonFeed(feed: JsonObject): Generator<Item> {
  const items = listField(feed, "items");
  if (items.length === 0) throw new FormatError("the feed has no items");
  const channel: FeedChannel = {
    title: textField(feed, "title"),
    language: textField(feed, "language"),
    authors: authorsOf(feed),
  };
  for (const [index, item] of items.entries()) {
    const where = `item ${index + 1}`;
    try {
      const record = isObject(item) ? recordOf(readItem(item), channel) : { problem: "it is no object" };
      yield "problem" in record ? { where, problem: record.problem } : recordItem(where, record);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      yield { where, problem: error.message };
    }
  }
}

function readItem(item: JsonObject): FeedItem {
  const tags = listField(item, "tags");
  const summary = textField(item, "summary");
  return {
    id: textField(item, "id"),
    url: textField(item, "url") ?? textField(item, "external_url"),
    title: textField(item, "title"),
    summaryHtml: summary?.replaceAll("&", "&amp;").replaceAll("<", "&lt;") ?? null,
    contentHtml: textField(item, "content_html"),
    contentText: textField(item, "content_html") === null ? textField(item, "content_text") : null,
    captions: [],
    authors: authorsOf(item),
    datePublished: readDateField(textField(item, "date_published"), `"date_published"`),
    dateModified: readDateField(textField(item, "date_modified"), `"date_modified"`),
    publisher: null,
    section: typeof tags[0] === "string" ? tags[0] : null,
    inLanguage: textField(item, "language"),
    related: [],
  };
}

/** Version 1.1 has a list of authors, 1.0 has one. */
function authorsOf(object: JsonObject): string[] {
  const authors = [...objectsField(object, "authors"), ...(isObject(object.author) ? [object.author] : [])];
  return [...new Set(authors.flatMap((author) => textField(author, "name")?.trim() ?? []))];
}
