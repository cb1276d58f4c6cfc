import { Readability } from "@mozilla/readability";
import { DOMParser } from "linkedom";
import { type Element, elementsOf } from "../markup/element.ts";
import { innermostHolding } from "../markup/outline.ts";

/** The part of the DOM that is looked at here. */
interface DomElement {
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly nodeValue: string | null }>;
  getAttribute(name: string): string | null;
  closest(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** Readability takes quadratic time on some pages; larger ones are found otherwise. */
const mostElements = 4000;
const longestHtml = 1_000_000;
const indexAttribute = "data-newsgraph-index";
const textNode = 3;

/**
 * The element in which the text stands that Mozilla's Readability takes for the article; null where it finds nothing, or no
 * less than the whole page. Only where it is, is taken from there: what is furniture in it, and what the paragraphs are, the markup's own rules say better.
 */
export function findByReadability(body: Element, share: number): Element | null {
  const elements: Element[] = [];
  const html = serialise(body, elements);
  if (elements.length > mostElements || html.length > longestHtml) return null;
  const page = `<!doctype html><html><head></head><body>${html}</body></html>`;
  const document = new DOMParser().parseFromString(page, "text/html");
  const options = {
    charThreshold: 100,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node: unknown) => node as DomElement,
  };
  const content = contentOf(() => new Readability<DomElement>(document, options).parse()?.content);
  if (!content) return null;
  const weights = new Map<Element, number>();
  for (const part of content.querySelectorAll("*")) {
    // Paragraphs that Readability makes of line breaks are in an element of the page's.
    const element = elements[Number(part.closest(`[${indexAttribute}]`)?.getAttribute(indexAttribute) ?? -1)];
    const own = [...part.childNodes].filter(({ nodeType }) => nodeType === textNode);
    const length = own.reduce((sum, { nodeValue }) => sum + (nodeValue ?? "").trim().length, 0);
    if (element && length > 0) weights.set(element, (weights.get(element) ?? 0) + length);
  }
  const column = innermostHolding(body, weights, share);
  return column === body || (column && lines.test(column.name)) ? null : column;
}

/** An article of one paragraph has no column of its own. */
const lines = /^(?:p|span|a|b|i|em|strong|li|h[1-6])$/u;

/** Readability fails on some pages that are no pages; then it has found nothing. */
function contentOf(parse: () => DomElement | null | undefined): DomElement | null {
  try {
    return parse() ?? null;
  } catch {
    return null;
  }
}

/** What Readability's rules look at. */
const attributesOfInterest = ["class", "id", "role", "itemprop", "rel", "href", "aria-hidden", "aria-modal"];
const longestValue = 200;
const unread = new Set(["script", "style", "noscript", "template", "svg", "iframe"]);

function serialise(element: Element, elements: Element[]): string {
  if (unread.has(element.name) || elements.length > mostElements) return "";
  const index = elements.push(element) - 1;
  const attributes = attributesOfInterest.flatMap((name) => {
    const value = element.attributes.get(name);
    return value === undefined ? [] : [` ${name}="${escapeText(value.slice(0, longestValue))}"`];
  });
  const name = element.name === "body" || !/^[a-z][a-z0-9-]*$/u.test(element.name) ? "div" : element.name;
  const inner = element.children.map((child) =>
    typeof child === "string" ? escapeText(child) : serialise(child, elements),
  );
  const open = `<${name} ${indexAttribute}="${index}"${attributes.join("")}>`;
  return elementsOf(element).length === 0 && voidNames.has(name) ? open : `${open}${inner.join("")}</${name}>`;
}

const voidNames = new Set([
  "br",
  "hr",
  "img",
  "input",
  "wbr",
  "source",
  "track",
  "col",
  "area",
  "embed",
  "link",
  "meta",
]);
const escapeText = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
