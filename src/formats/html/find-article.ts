import { descendants, type Element, textOf } from "../markup/element.ts";
import { measure } from "../markup/measure.ts";
import { innermostHolding } from "../markup/outline.ts";
import { wordsOf } from "../same-words.ts";
import { classWords, namePattern } from "./class-words.ts";
import { findByReadability } from "./find-by-readability.ts";
import names from "./markup.data.json" with { type: "json" };

/** Share of an article's text that its column has to hold: a paragraph may stand outside, above a picture. */
const columnShare = 0.8;

/**
 * The element that holds the text of a page's article: where the words stand that its JSON-LD gives, else what its markup
 * calls the article's body, else what Readability takes for it, else where most of the running text is.
 */
export function findArticle(body: Element, statedText: string | null): Element | null {
  return findByText(body, statedText) ?? findByName(body) ?? findByReadability(body, columnShare) ?? findByProse(body);
}

const textElements = /^(?:p|li|blockquote|h[2-6]|div|td|section|pre)$/u;
/** In UTF-16 code units. Shorter lines stand in many places; longer texts than this are not looked up. */
const shortestLine = 40;
const longestText = 500_000;
const mostLines = 5000;
/** Less of the text than this means that the page shows a stub of it only. */
const leastFound = 0.5;

function findByText(body: Element, statedText: string | null): Element | null {
  if (statedText === null || statedText.length > longestText) return null;
  const stated = wordsOf(statedText);
  const weights = new Map<Element, number>();
  let looked = 0;
  for (const element of descendants(body)) {
    if (!textElements.test(element.name) || !hasOwnText(element) || looked++ > mostLines) continue;
    const words = wordsOf(textOf(element) ?? "");
    if (words.length >= shortestLine && stated.includes(words)) weights.set(element, words.length);
  }
  const found = [...weights.values()].reduce((sum, length) => sum + length, 0);
  return found >= stated.length * leastFound ? innermostHolding(body, weights, columnShare) : null;
}

const hasOwnText = ({ name, children }: Element) =>
  name === "p" || children.some((child) => typeof child === "string" && child.trim() !== "");

const bodyNames = namePattern(names.articleBody);

/** What microdata or a usual name marks as the body, if it holds most of the page's running text; or of its words, where no element is a paragraph. */
function findByName(body: Element): Element | null {
  const textIn = (element: Element) => {
    const { prose, length, linked } = measure(element);
    return measure(body).prose > 0 ? prose : length - linked;
  };
  const all = textIn(body);
  if (all === 0) return null;
  const weights = new Map<Element, number>();
  for (const element of descendants(body)) {
    const text = textIn(element);
    if (text > 0 && element !== body && bodyNames.test(classWords(element))) weights.set(element, text);
  }
  const largest = [...weights.values()].reduce((most, text) => Math.max(most, text), 0);
  return largest >= all * leastFound ? innermostHolding(body, weights, columnShare) : null;
}

/** Where most of the words stand that are no links: the last resort, for a page of a few lines or of very many. */
function findByProse(body: Element): Element {
  const weights = new Map<Element, number>();
  for (const element of descendants(body)) {
    if (!textElements.test(element.name) || !hasOwnText(element)) continue;
    const { length, linked } = measure(element);
    if (length >= shortestLine && linked < length / 2) weights.set(element, length - linked);
  }
  const column = innermostHolding(body, weights, columnShare);
  return column === null || weights.has(column) ? body : column;
}
