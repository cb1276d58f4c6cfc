import { plainTextOf } from "../html/plain-text-of.ts";
import {
  attributeOf,
  childrenNamed,
  descendants,
  type Element,
  elementsOf,
  rawTextOf,
  textOf,
} from "../markup/element.ts";
import { resolveUrl } from "../markup/read-blocks.ts";
import { readDateField } from "../read-timestamp.ts";
import type { FeedChannel, FeedItem } from "./feed-item.ts";
import { innerXml } from "./inner-xml.ts";

/**
 * An item of RSS 0.9x, 1.0 or 2.0, or an entry of Atom 0.3 or 1.0, with the extensions that news feeds use: content, Dublin
 * Core, Media RSS.
 *
 * @throws FormatError for a date that is none
 */
export function readXmlItem(item: Element, baseUrl: string | null): FeedItem {
  const first = (...names: readonly string[]) =>
    names.map((name) => named(item, name)).find((found) => found.length > 0)?.[0] ?? null;
  const text = (...names: readonly string[]) => markedText(first(...names));
  const source = first("source", "atom:source");
  const published = ["pubDate", "published", "issued", "dc:date", "dcterms:issued", "dcterms:created", "created"];
  const modified = ["updated", "modified", "dcterms:modified", "atom:updated"];
  const date = (names: readonly string[]) => {
    const name = names.find((one) => textOf(named(item, one)[0] ?? null) !== null);
    return name === undefined ? null : readDateField(textOf(named(item, name)[0] ?? null), `its <${name}>`);
  };
  return {
    id: textOf(first("guid", "id")) ?? attributeOf(item, "rdf:about"),
    url: resolveUrl(addressOf(item), baseUrl),
    title: text("title", "dc:title", "media:title"),
    summaryHtml: contentOf(first("description", "summary", "dc:description")),
    contentHtml: contentOf(first("content:encoded", "content", "body", "fullText")),
    contentText: null,
    captions: captionsOf(item),
    authors: authorsOf(item),
    datePublished: date(published),
    dateModified: date(modified),
    publisher:
      textOf(first("dc:publisher")) ?? (source && (markedText(named(source, "title")[0] ?? null) ?? ownText(source))),
    section: sectionOf(item),
    inLanguage: textOf(first("dc:language")) ?? attributeOf(item, "xml:lang"),
    related: relatedOf(item, baseUrl),
  };
}

/** What the head of an RSS channel or an Atom feed says about its items. */
export function readXmlChannel(channel: Element): FeedChannel {
  return {
    title: markedText(named(channel, "title")[0] ?? null),
    language:
      textOf(named(channel, "language")[0] ?? null) ??
      textOf(named(channel, "dc:language")[0] ?? null) ??
      attributeOf(channel, "xml:lang"),
    authors: named(channel, "author").flatMap((author) => textOf(named(author, "name")[0] ?? null) ?? []),
  };
}

/** The children of a name, in Atom's namespace or in none. */
function named(element: Element, name: string): Element[] {
  return childrenNamed(element, name, `atom:${name}`);
}

/** Text in which feeds may have HTML, escaped once more or not: "AT&amp;amp;T", "<i>Velm</i>". */
function markedText(element: Element | null): string | null {
  if (element === null) return null;
  if (attributeOf(element, "type") === "text") return textOf(element);
  return plainTextOf(rawTextOf(element)) || null;
}

const ownText = (element: Element) => (elementsOf(element).length === 0 ? textOf(element) : null);

/** Content as HTML: escaped in RSS and in Atom's "html", text in Atom's "text", elements in Atom's "xhtml". */
function contentOf(element: Element | null): string | null {
  if (element === null) return null;
  const type = attributeOf(element, "type") ?? attributeOf(element, "mode");
  if (attributeOf(element, "src") !== null) return null;
  const html = type === "xhtml" || elementsOf(element).length > 0 ? innerXml(element) : rawTextOf(element);
  const shown = type === "text" || type === "text/plain" ? innerXml({ ...element, children: [html] }) : html;
  return shown.trim() || null;
}

/** The page of the item: FeedBurner's original, Atom's alternate, RSS's link, or a guid that is one (RSS 2.0). */
function addressOf(item: Element): string | null {
  const original = textOf(childrenNamed(item, "feedburner:origLink")[0] ?? null);
  const links = named(item, "link");
  const alternate = links.find(
    (link) => [null, "alternate"].includes(attributeOf(link, "rel")) && attributeOf(link, "href") !== null,
  );
  const plain = links.find((link) => textOf(link) !== null);
  const guid = childrenNamed(item, "guid")[0] ?? null;
  const permanent =
    attributeOf(guid, "isPermaLink") !== "false" && /^https?:/iu.test(textOf(guid) ?? "") ? textOf(guid) : null;
  return original ?? textOf(plain ?? null) ?? attributeOf(alternate ?? null, "href") ?? permanent;
}

/** RSS 2.0 has "ida@coast.example (Ida Brandt)" in its author element; a bare address is no name. */
function authorsOf(item: Element): string[] {
  const creators = childrenNamed(item, "dc:creator").map(markedText);
  const authors = named(item, "author").map((author) => {
    const name = textOf(named(author, "name")[0] ?? null);
    if (name !== null) return name;
    const text = textOf(author) ?? "";
    return /^\S+@\S+\s*\((?<name>[^()]+)\)$/u.exec(text)?.groups?.name ?? (text.includes("@") ? null : text);
  });
  const names = [...creators, ...authors].flatMap((name) => name?.trim() || []);
  return [...new Set(names.map((name) => name.replace(/^by\s+/iu, "")))];
}

function captionsOf(item: Element): string[] {
  const captions: string[] = [];
  for (const part of descendants(item)) {
    if (part.name !== "media:content" && part.name !== "media:group" && part !== item) continue;
    const description = markedText(childrenNamed(part, "media:description")[0] ?? null);
    const credit = markedText(childrenNamed(part, "media:credit")[0] ?? null);
    if (description !== null || (credit !== null && part !== item))
      captions.push([description, credit].filter(Boolean).join(" "));
  }
  return [...new Set(captions)];
}

function sectionOf(item: Element): string | null {
  const [category] = named(item, "category");
  if (category === undefined) return markedText(childrenNamed(item, "dc:subject")[0] ?? null);
  return attributeOf(category, "label") ?? markedText(category) ?? attributeOf(category, "term");
}

function relatedOf(item: Element, baseUrl: string | null): { headline: string; url: string }[] {
  return named(item, "link").flatMap((link) => {
    const headline = attributeOf(link, "title");
    const url = resolveUrl(attributeOf(link, "href"), baseUrl);
    return attributeOf(link, "rel") === "related" && headline !== null && url !== null ? [{ headline, url }] : [];
  });
}
