import { FormatError } from "../format-error.ts";
import { parseContent } from "../html/parse-content.ts";
import { plainTextOf } from "../html/plain-text-of.ts";
import { treatmentOf } from "../html/treatment.ts";
import { attributeOf, childAt, childrenNamed, type Element, elementsOf, rawTextOf, textOf } from "../markup/element.ts";
import { readBlocks, resolveUrl } from "../markup/read-blocks.ts";
import type { Metadata } from "../metadata.ts";
import { nitfStory } from "../nitf.ts";
import { splitParagraphs } from "../paragraph.ts";
import { readDateField } from "../read-timestamp.ts";
import type { Source } from "../source.ts";
import type { EditorialLink, Story } from "../story.ts";
import { storyOf, type Words } from "../story-of.ts";
import { decodeXml } from "../xml/decode-xml.ts";
import { parseWellFormed } from "../xml/parse-xml.ts";

/**
 * Reads one `<newsItem>` of NewsML-G2 (IPTC).
 *
 * @throws FormatError in one line, if it has no text, a date that is none, or was withdrawn
 */
export function parseNewsmlG2(source: Source): Story {
  const item = parseWellFormed(decodeXml(source));
  if (item.name !== "newsItem") throw new FormatError(`the XML is no NewsML-G2 item: its root is <${item.name}>`);
  refuseWithdrawn(item);
  const stated = metadataOf(item);
  const contents = elementsOf(childAt(item, "contentSet") ?? item);
  const nitf = contents.flatMap((content) => childrenNamed(content, "nitf"))[0];
  if (nitf) return nitfStory(nitf, stated);
  const words = contents.map((content) => wordsOf(content, stated.url ?? null)).find((found) => found.length > 0);
  if (words === undefined) {
    const remote = contents.some(({ name }) => name === "remoteContent");
    throw new FormatError(`the item has no text in it${remote ? ": its content is elsewhere (<remoteContent>)" : ""}`);
  }
  return storyOf(words, stated, relatedStories(item));
}

/** NewsML-G2 section 8.5: an item of status canceled must not be used, nor one that is withheld. */
function refuseWithdrawn(item: Element): void {
  const status = attributeOf(childAt(item, "itemMeta", "pubStatus"), "qcode") ?? "stat:usable";
  if (/:(?:canceled|withheld)$/u.test(status)) {
    throw new FormatError(`the item is ${status.slice(status.indexOf(":") + 1)} by its provider (pubStatus)`);
  }
}

function metadataOf(item: Element): Metadata {
  const meta = childAt(item, "itemMeta");
  const content = childAt(item, "contentMeta");
  const date = (element: Element | null, name: string) => readDateField(textOf(childAt(element, name)), `<${name}>`);
  const created = date(meta, "firstCreated") ?? date(content, "contentCreated");
  const versioned = date(meta, "versionCreated");
  return {
    headline: headlineOf(content) ?? textOf(childAt(meta, "title")) ?? "",
    standfirst: standfirstOf(content),
    byline: textOf(childAt(content, "by")),
    authors: childrenNamed(content ?? item, "creator").flatMap((creator) => nameOf(creator) ?? []),
    dateline: textOf(childAt(content, "dateline")),
    publisher: nameOf(childAt(meta, "provider")) ?? nameOf(childAt(item, "rightsInfo", "copyrightHolder")),
    credit: textOf(childAt(content, "creditline")),
    datePublished: created ?? versioned,
    dateModified: date(content, "contentModified") ?? versioned,
    url: canonicalOf(item),
    publisherKey: attributeOf(item, "guid"),
    section: null,
    inLanguage: attributeOf(childAt(content, "language"), "tag") ?? attributeOf(item, "xml:lang"),
  };
}

/** The main one: that without a role, or of role main. Others are for other media. */
function headlineOf(content: Element | null): string | null {
  const headlines = childrenNamed(content ?? nothing, "headline");
  const role = (headline: Element) => attributeOf(headline, "role");
  const main =
    headlines.find((headline) => /(?:^|:)main$/u.test(role(headline) ?? "")) ??
    headlines.find((headline) => role(headline) === null);
  return textOf(main ?? headlines[0] ?? null);
}

/** A description of role summary (IPTC Description Role), or whatever its alias. */
function standfirstOf(content: Element | null): string | null {
  const summary = childrenNamed(content ?? nothing, "description").find((description) =>
    /(?:^|:)(?:summary|standfirst|lead|abstract|intro)$/iu.test(attributeOf(description, "role") ?? ""),
  );
  return summary ? plainTextOf(rawTextOf(summary)) || null : null;
}

const nothing: Element = { name: "", attributes: new Map(), children: [], line: 0 };

function nameOf(element: Element | null): string | null {
  const name = textOf(childAt(element, "name")) ?? attributeOf(element, "literal");
  const code = attributeOf(element, "qcode");
  return name ?? (code === null ? null : code.slice(code.indexOf(":") + 1));
}

/** The page of the item: an alternative locator or a link of rel canonical or alternate. */
function canonicalOf(item: Element): string | null {
  const meta = childAt(item, "itemMeta") ?? nothing;
  const page = childrenNamed(meta, "link").find((link) =>
    /(?:^|:)(?:canonical|alternate|isA|permalink)$/iu.test(attributeOf(link, "rel") ?? ""),
  );
  return resolveUrl(attributeOf(page ?? null, "href") ?? textOf(childAt(item, "contentMeta", "altLoc")), null);
}

/** Inline content: XHTML elements, XHTML or HTML as text, or plain text. */
function wordsOf(content: Element, baseUrl: string | null): Words {
  const type = attributeOf(content, "contenttype") ?? "";
  if (content.name === "inlineXML") {
    const html = childrenNamed(content, "html")[0] ?? content;
    return readBlocks(childAt(html, "body") ?? html, { baseUrl, treat: treatmentOf });
  }
  if (content.name !== "inlineData") return [];
  const encoding = attributeOf(content, "encoding");
  if (encoding !== null) throw new FormatError(`the item's <inlineData> is encoded as ${encoding}, which is not read`);
  const text = rawTextOf(content);
  if (/html/u.test(type) || /^\s*<[a-z!]/iu.test(text)) return parseContent(text, baseUrl);
  return splitParagraphs(text).map((paragraph) => ({ text: paragraph.text, kind: null }));
}

/** Links to other items, of a relation such as `irel:seeAlso`. */
function relatedStories(item: Element): Omit<EditorialLink, "blocks">[] {
  return childrenNamed(childAt(item, "itemMeta") ?? nothing, "link").flatMap((link) => {
    const headline = textOf(childAt(link, "title")) ?? textOf(childAt(link, "itemMeta", "title"));
    const related = /(?:^|:)(?:seeAlso|related|isRelatedTo|contextual)$/iu.test(attributeOf(link, "rel") ?? "");
    if (!related || headline === null) return [];
    const url = resolveUrl(attributeOf(link, "href"), null);
    return [{ headline, url, label: null, summary: null, placement: "TRAILING", method: "STATED", confidence: 1 }];
  });
}
