import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type Element, elementsOf } from "../markup/element.ts";
import { innermostHolding } from "../markup/outline.ts";

/** The part of the DOM that is looked at here. */
interface DomElement {
  readonly textContent: string | null;
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly nodeValue: string | null }>;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** Readability takes quadratic time on some pages; larger ones are found otherwise. */
const mostElements = 4000;
const longestHtml = 1_000_000;
const indexAttribute = "data-newsgraph-index";
const textNode = 3;

/**
 * The element in which the text stands that Mozilla's Readability takes for the article. Only where it is, is taken from
 * there: what is furniture in it, and what the paragraphs are, the markup's own rules say better.
 */
export function findByReadability(body: Element, share: number): Element | null {
  const elements: Element[] = [];
  const html = serialise(body, elements);
  if (elements.length > mostElements || html.length > longestHtml) return null;
  const { document } = parseHTML(`<!doctype html><html><head></head>${html}</html>`);
  const options = {
    charThreshold: 100,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node: unknown) => node as DomElement,
  };
  const content = new Readability<DomElement>(document, options).parse()?.content;
  if (!content) return null;
  const weights = new Map<Element, number>();
  for (const part of content.querySelectorAll(`[${indexAttribute}]`)) {
    const element = elements[Number(part.getAttribute(indexAttribute))];
    const own = [...part.childNodes].filter(({ nodeType }) => nodeType === textNode);
    const length = own.reduce((sum, { nodeValue }) => sum + (nodeValue ?? "").trim().length, 0);
    if (element && length > 0) weights.set(element, (weights.get(element) ?? 0) + length);
  }
  const column = innermostHolding(body, weights, share);
  return column && /^(?:p|span|a|b|i|em|strong|li|h[1-6])$/u.test(column.name) ? body : column;
}

/** What Readability's rules look at. */
const attributesOfInterest = ["class", "id", "role", "itemprop", "rel", "href", "aria-hidden", "aria-modal"];
const longestValue = 200;
const unread = new Set(["script", "style", "noscript", "template", "svg", "iframe"]);

function serialise(element: Element, elements: Element[]): string {
  if (unread.has(element.name)) return "";
  const index = elements.push(element) - 1;
  const attributes = attributesOfInterest.flatMap((name) => {
    const value = element.attributes.get(name);
    return value === undefined ? [] : [` ${name}="${escapeText(value.slice(0, longestValue))}"`];
  });
  const name = /^[a-z][a-z0-9-]*$/u.test(element.name) ? element.name : "div";
  if (index > mostElements) return "";
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
