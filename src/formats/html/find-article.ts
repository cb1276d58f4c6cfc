import { descendants, type Element, textOf } from "../markup/element.ts";
import { type Measure, measure } from "../markup/measure.ts";
import { innermostHolding } from "../markup/outline.ts";
import { wordsOf } from "../same-words.ts";
import { classWords, namePattern } from "./class-words.ts";
import { findByReadability } from "./find-by-readability.ts";
import names from "./markup.data.json" with { type: "json" };

/** Share of an article's text that its column has to hold: a paragraph may stand outside, above a picture. */
const columnShare = 0.8;

/**
 * The element that holds the text of a page's article: where the words stand that its JSON-LD gives, else what its markup
 * calls the article's body, else what Readability takes for it, else where most of the running text is; null for a page
 * without a word.
 */
export function findArticle(body: Element, statedText: string | null): Element | null {
  if (measure(body).length === 0) return null;
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

/** What microdata or a usual name marks as the body, if it holds most of the page's paragraphs, or of its words that are no links. */
function findByName(body: Element): Element | null {
  const all = measure(body);
  const named = [...descendants(body)].filter((element) => element !== body && bodyNames.test(classWords(element)));
  for (const amount of [({ prose }: Measure) => prose, ({ length, linked }: Measure) => length - linked]) {
    const weights = new Map(named.map((element) => [element, amount(measure(element))]));
    const largest = [...weights.values()].reduce((most, one) => Math.max(most, one), 0);
    if (largest > 0 && largest >= amount(all) * leastFound) return innermostHolding(body, weights, columnShare);
  }
  return null;
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
