import { FormatError } from "./format-error.ts";
import { attributeOf, childAt, childrenNamed, descendants, type Element, rawTextOf, textOf } from "./markup/element.ts";
import type { Treatment } from "./markup/markup-block.ts";
import { readBlocks, resolveUrl } from "./markup/read-blocks.ts";
import type { Metadata } from "./metadata.ts";
import { readDateField } from "./read-timestamp.ts";
import type { Source } from "./source.ts";
import type { EditorialLink, Story } from "./story.ts";
import { storyOf, type Words } from "./story-of.ts";
import { decodeXml } from "./xml/decode-xml.ts";
import { parseWellFormed } from "./xml/parse-xml.ts";

/**
 * Reads an article in NITF 3.x (IPTC News Industry Text Format).
 *
 * @throws FormatError in one line, if it is none
 */
export function parseNitf(source: Source): Story {
  const root = parseWellFormed(decodeXml(source));
  if (root.name !== "nitf") throw new FormatError(`the XML is no NITF: its root is <${root.name}>`);
  return nitfStory(root, {});
}

/**
 * The story of an `<nitf>` element.
 *
 * @param around what the document around it states, which goes before what NITF itself does
 * @throws FormatError if it has no text, or a date that is none
 */
export function nitfStory(nitf: Element, around: Metadata): Story {
  const words = nitfWords(nitf);
  if (!words.some(({ kind }) => kind === null || kind === "LIST_ITEM")) {
    throw new FormatError("the NITF has no text: its <body.content> is missing or empty");
  }
  const own = nitfMetadata(nitf);
  const stated = {
    ...own,
    ...Object.fromEntries(Object.entries(around).filter(([, value]) => value !== null && String(value) !== "")),
  };
  return storyOf(words, stated, relatedStories(nitf));
}

function nitfWords(nitf: Element): Words {
  const body = childAt(nitf, "body");
  const rules = { baseUrl: null, treat: treatmentOf };
  const content = childAt(body, "body.content");
  const end = childAt(body, "body.end");
  const head = childAt(body, "body.head");
  const subheads = childrenNamed(childAt(head, "hedline") ?? nitf, "hl2");
  const abstract = childrenNamed(head ?? nitf, "abstract");
  const [, ...beside] = [...subheads, ...abstract];
  return [
    ...[...beside, ...childrenNamed(head ?? nitf, "note")].flatMap((note) =>
      readBlocks(note, rules).map((block) => ({ ...block, kind: "NOTE" as const })),
    ),
    ...(content ? readBlocks(content, rules) : []),
    ...(end ? readBlocks(end, rules).map((block) => ({ ...block, kind: "NOTE" as const })) : []),
  ];
}

/** NITF 3.6: a `<block>` may have its own byline and dateline; media shows its caption only. */
function treatmentOf({ name, attributes }: Element): Treatment {
  if (name === "byline") return "BYLINE";
  if (name === "media-caption" || name === "media-producer") return "CAPTION";
  if (name === "fn" || name === "datasource" || name === "note") return "NOTE";
  if (name === "copyrite" || name === "hedline" || name === "dateline") return "drop";
  if (name === "nitf-table-metadata") return "drop";
  return attributes.get("class")?.includes("related") ? "RELATED_LINK" : "keep";
}

function nitfMetadata(nitf: Element): Metadata {
  const docdata = childAt(nitf, "head", "docdata");
  const head = childAt(nitf, "body", "body.head");
  const hedline = childAt(head, "hedline");
  const byline = childAt(head, "byline");
  const publication = childrenNamed(childAt(nitf, "head") ?? nitf, "pubdata")[0] ?? null;
  const date = (name: string) =>
    readDateField(attributeOf(childAt(docdata, name), "norm") ?? textOf(childAt(docdata, name)), `<${name}>`);
  const issued =
    date("date.issue") ?? readDateField(attributeOf(publication, "date.publication"), "<pubdata date.publication>");
  return {
    headline: textOf(childAt(hedline, "hl1")) ?? textOf(childAt(nitf, "head", "title")) ?? "",
    standfirst: standfirstOf(head),
    byline: textOf(byline),
    authors: byline ? peopleIn(byline) : [],
    dateline: datelineOf(childAt(head, "dateline")),
    publisher:
      attributeOf(publication, "name") ??
      textOf(childAt(head, "distributor")) ??
      attributeOf(childAt(docdata, "doc.copyright"), "holder"),
    datePublished: issued ?? date("date.release"),
    url: resolveUrl(attributeOf(publication, "ex-ref"), null),
    publisherKey: attributeOf(childAt(docdata, "doc-id"), "id-string"),
    section: attributeOf(publication, "position.section"),
    inLanguage: attributeOf(nitf, "xml:lang") ?? attributeOf(childAt(nitf, "body", "body.content"), "xml:lang"),
  };
}

/** The first subordinate headline, else the abstract; what there is beside it is a note. */
function standfirstOf(head: Element | null): string | null {
  return textOf(childAt(head, "hedline", "hl2")) ?? textOf(childAt(head, "abstract"));
}

function peopleIn(byline: Element): string[] {
  return [...descendants(byline)].filter(({ name }) => name === "person").flatMap((person) => textOf(person) ?? []);
}

/** "Velm, May 3": the place and the day, as written. */
function datelineOf(dateline: Element | null): string | null {
  return dateline && (rawTextOf(dateline).replace(/\s+/gu, " ").replace(/\s+,/gu, ",").trim() || null);
}

/** Related documents of the head: `<ed-msg>` is for editors, `<identified-content>` is about names. */
function relatedStories(nitf: Element): Omit<EditorialLink, "blocks">[] {
  const links = childrenNamed(childAt(nitf, "body", "body.end", "bibliography") ?? nitf, "a");
  return links.flatMap((link) => {
    const headline = textOf(link);
    const url = resolveUrl(attributeOf(link, "href"), null);
    if (headline === null || url === null) return [];
    return [{ headline, url, label: null, summary: null, placement: "TRAILING", method: "STATED", confidence: 1 }];
  });
}
