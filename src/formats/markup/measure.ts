import { endsLikeProse } from "../draft.ts";
import { type Element, textOf } from "./element.ts";

/** How much text an element holds, in UTF-16 code units, white space collapsed. */
export interface Measure {
  readonly length: number;
  /** Of it, in links to other pages. */
  readonly linked: number;
  /** Of it, in paragraphs of running text; and how many there are. */
  readonly prose: number;
  readonly paragraphs: number;
}

/** Shorter paragraphs may be labels and buttons. */
const shortestParagraph = 60;
const unread = new Set(["script", "style", "noscript", "template", "head"]);
const measures = new WeakMap<Element, Measure>();

/** Measures an element; asking again, or asking for what is in it, costs nothing. */
export function measure(element: Element): Measure {
  const known = measures.get(element);
  if (known) return known;
  const found = take(element);
  measures.set(element, found);
  return found;
}

function take(element: Element): Measure {
  if (unread.has(element.name)) return { length: 0, linked: 0, prose: 0, paragraphs: 0 };
  let [length, linked, prose, paragraphs] = [0, 0, 0, 0];
  for (const child of element.children) {
    if (typeof child === "string") {
      length += child.replace(/\s+/gu, " ").trim().length;
      continue;
    }
    const inner = measure(child);
    length += inner.length;
    linked += inner.linked;
    prose += inner.prose;
    paragraphs += inner.paragraphs;
  }
  if (element.name === "a" && !element.attributes.get("href")?.startsWith("#")) linked = length;
  if (
    element.name === "p" &&
    length >= shortestParagraph &&
    linked < length / 2 &&
    endsLikeProse(textOf(element) ?? "")
  ) {
    return { length, linked, prose: length, paragraphs: 1 };
  }
  return { length, linked, prose, paragraphs };
}
