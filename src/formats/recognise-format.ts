import { FormatError } from "./format-error.ts";

/** What a document is, by its content. JSON is told apart further once it is parsed. */
export type DocumentFormat = "PLAIN_TEXT" | "HTML" | "JSON" | "FEED" | "NEWSML_G2" | "NITF";

const roots: Readonly<Record<string, DocumentFormat>> = {
  html: "HTML",
  rss: "FEED",
  rdf: "FEED",
  feed: "FEED",
  newsmessage: "NEWSML_G2",
  newsitem: "NEWSML_G2",
  packageitem: "NEWSML_G2",
  conceptitem: "NEWSML_G2",
  knowledgeitem: "NEWSML_G2",
  planningitem: "NEWSML_G2",
  nitf: "NITF",
};
const htmlNames =
  /^(?:html|head|body|title|meta|link|style|script|base|div|p|article|section|main|header|h[1-6]|span|a|b|i|em|strong|br|hr|ul|ol|table|img|figure|blockquote|center|font|aside|nav|form|noscript|amp-.+)$/u;
/** In UTF-16 code units. Licences and doctypes stand in front of the first element, and are shorter. */
const headLength = 20_000;

/**
 * What a document is, by its first characters; its name is not asked.
 *
 * @param head the document's text, or its beginning
 * @throws FormatError for a kind of file that is known and not read
 */
export function recogniseFormat(head: string): DocumentFormat {
  const start = head.slice(0, headLength).replace(/^[\s\ufeff]+/u, "");
  if (start.startsWith("{\\rtf")) throw new FormatError("this is RTF: save it as plain text or HTML");
  if (/^(?:From: <?Saved by|MIME-Version:)/iu.test(start)) {
    throw new FormatError("this is a MIME archive (MHTML): save the page as HTML");
  }
  if (/^(?:\{\s*(?:"|\}|$)|\[\s*(?:[{"[\]]|$))/u.test(start)) return "JSON";
  if (!start.startsWith("<"))
    return /<(?:!doctype html|html)[\s>]/iu.test(start.slice(0, 1000)) ? "HTML" : "PLAIN_TEXT";
  return recogniseMarkup(start);
}

function recogniseMarkup(start: string): DocumentFormat {
  if (/^<!doctype\s+html/iu.test(start)) return "HTML";
  const name = firstElement(start);
  if (name === null) return start.startsWith("<?xml") || start.startsWith("<!DOCTYPE") ? cutOff() : markupOrText(start);
  const local = name.slice(name.indexOf(":") + 1).toLowerCase();
  const format = roots[local];
  if (format !== undefined) return format;
  if (htmlNames.test(local) && !start.startsWith("<?xml")) return "HTML";
  if (local === "newsml")
    throw new FormatError("this is NewsML 1, which is not read: ask the agency for NewsML-G2 or NITF");
  if (start.startsWith("<?xml") || /\sxmlns(?::\w+)?=/u.test(start.slice(0, 2000))) {
    throw new FormatError(
      `this is XML of a kind that is not read: its root is <${name.slice(0, 40)}>; see docs/formats.md`,
    );
  }
  return /^[\w-]+$/u.test(local) && start.includes("</") ? "HTML" : "PLAIN_TEXT";
}

const markupOrText = (start: string): DocumentFormat => (start.startsWith("<!--") ? "HTML" : "PLAIN_TEXT");

function cutOff(): never {
  throw new FormatError("the XML has no element in it: the file is empty or cut off");
}

/** The name of the first element, behind declarations, comments and a doctype with its internal subset. */
function firstElement(text: string): string | null {
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at, at + 9);
    let end: number;
    if (rest.startsWith("<?")) end = endOf(text, "?>", at);
    else if (rest.startsWith("<!--")) end = endOf(text, "-->", at);
    else if (rest.startsWith("<!")) end = endOfDoctype(text, at);
    else if (rest.startsWith("<"))
      return /^<(?<name>[\p{L}_][\p{L}\p{N}_.:-]*)[\s/>]/u.exec(text.slice(at, at + 200))?.groups?.name ?? null;
    else if (/^\s/u.test(rest)) end = at + 1;
    else return null;
    if (end === -1) return null;
    at = end;
  }
  return null;
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

function endOfDoctype(text: string, from: number): number {
  const close = text.indexOf(">", from);
  const subset = text.indexOf("[", from);
  if (subset === -1 || close < subset) return close === -1 ? -1 : close + 1;
  const end = /\]\s*>/u.exec(text.slice(subset));
  return end ? subset + end.index + end[0].length : -1;
}
