import { leadsToPage } from "../link-addresses.ts";
import { isLinkLabel } from "../link-label.ts";
import { attributeOf, descendants, type Element, elementsOf, textOf } from "../markup/element.ts";
import type { Treatment } from "../markup/markup-block.ts";
import { measure } from "../markup/measure.ts";
import { classWords, namePattern } from "./class-words.ts";
import names from "./markup.data.json" with { type: "json" };

const patterns = {
  hidden: namePattern(names.hidden),
  furniture: namePattern(names.furniture),
  related: namePattern(names.related),
  articleBody: namePattern(names.articleBody),
  caption: namePattern(names.caption),
  byline: namePattern(names.byline),
  note: namePattern(names.note),
  standfirst: namePattern(names.standfirst),
  factBox: namePattern(names.factBox),
  pullQuote: namePattern(names.pullQuote),
  embeddedPost: namePattern(names.embeddedPosts),
};
const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
const furnitureNames = new Set(["nav", "form", "menu", "amp-sidebar", "amp-consent"]);
const furnitureRoles = new Set([
  "navigation",
  "search",
  "banner",
  "contentinfo",
  "dialog",
  "alertdialog",
  "menu",
  "menubar",
  "toolbar",
  "tablist",
  "alert",
  "complementary",
]);
/** In UTF-16 code units. A longer line is no name, no date, no credit. */
const longestByline = 200;
const longestSignature = 80;
const longestNote = 400;
const longestStandfirst = 600;
/** So many paragraphs of prose, or so many code units of it, are no furniture, whatever the element is called. */
const paragraphsOfText = 3;
const lengthOfText = 600;

/**
 * What the markup says that an element of an article is. Furniture of the page is dropped: what is hidden, navigation,
 * share bars, sign-up boxes, advertisements. A name alone does not decide over running text: a page may call its article
 * "content-with-sidebar".
 */
export function treatmentOf(element: Element, inText: boolean): Treatment {
  const { name } = element;
  if (measure(element).length === 0) return "keep";
  const words = classWords(element);
  if (isHidden(element, words)) return "drop";
  if (inText) return "keep";
  if (name === "blockquote" && patterns.embeddedPost.test(words)) return "keep";
  if (patterns.pullQuote.test(words)) return "PULL_QUOTE";
  if (isRelatedBox(element, words)) return "RELATED_LINK";
  if (isFurniture(element, words) && !holdsText(element) && !patterns.articleBody.test(words)) return "drop";
  return kindOf(element, words) ?? "keep";
}

function isHidden(element: Element, words: string): boolean {
  const { attributes, name } = element;
  if (patterns.hidden.test(words) && !holdsText(element)) return true;
  if (hiddenStyle.test((attributes.get("style") ?? "").slice(0, 1000))) return !holdsText(element);
  if (attributes.get("subscriptions-section") === "content-not-granted") return true;
  return attributes.has("hidden") && name !== "details" && !holdsText(element);
}

function isFurniture(element: Element, words: string): boolean {
  const role = attributeOf(element, "role") ?? "";
  if (furnitureNames.has(element.name) || furnitureRoles.has(role)) return true;
  if (element.name === "footer" && !isSignature(element)) return true;
  if (element.attributes.get("aria-hidden") === "true" && !/^(?:p|span|em|i|b)$/u.test(element.name)) return true;
  return patterns.furniture.test(words);
}

/** A quotation may have a footer with the name of who said it. */
function isSignature(footer: Element): boolean {
  const { length, linked } = measure(footer);
  return length <= longestSignature && linked === 0;
}

/** A box of links to other stories, by its name or by the label that heads it. */
function isRelatedBox(element: Element, words: string): boolean {
  if (isCard(element)) return true;
  if (!/^(?:aside|div|section|ul|ol|nav|figure|p|gu-island)$/u.test(element.name)) return false;
  const headed = element.name !== "p" && headingLabels(element);
  if (!headed && !patterns.related.test(words)) return false;
  return linkShare(element) >= (headed ? leastLinkShare : leastLinkShareOfNamed) && !holdsText(element);
}

/** A link with a heading in it is a card of another story. */
function isCard(element: Element): boolean {
  if (element.name !== "a" || !leadsToPage(element.attributes.get("href") ?? "#")) return false;
  return [...descendants(element)].some(({ name }) => /^h[1-6]$/u.test(name));
}

/** A box that the page calls related may have one "Read more" for a link. */
const leastLinkShareOfNamed = 0.1;
const leastLinkShare = 0.3;
const longestLabel = 40;

function headingLabels(element: Element): boolean {
  const [first] = elementsOf(element).filter(({ name }) => name !== "script" && name !== "style");
  if (!first || !/^(?:h[1-6]|p|div|span|strong|b|header)$/u.test(first.name)) return false;
  if (measure(first).length > longestLabel) return false;
  return isLinkLabel((textOf(first) ?? "").replace(/[\s:|>»→.]+$/u, ""));
}

function linkShare(element: Element): number {
  const { length, linked } = measure(element);
  return length === 0 ? 0 : linked / length;
}

function holdsText(element: Element): boolean {
  const { paragraphs, prose } = measure(element);
  return paragraphs >= paragraphsOfText && prose >= lengthOfText;
}

function kindOf(element: Element, words: string): Treatment | null {
  const { name } = element;
  if (/^(?:article|main|body|section|html)$/u.test(name)) return null;
  const { length } = measure(element);
  if (patterns.caption.test(words)) return length <= longestStandfirst ? "CAPTION" : null;
  if (patterns.standfirst.test(words)) return length <= longestStandfirst ? "STANDFIRST" : null;
  if (name === "aside" || (patterns.factBox.test(words) && !holdsText(element))) return "NOTE";
  if (length > longestNote) return null;
  if (patterns.byline.test(words) || name === "address") return length <= longestByline ? "BYLINE" : "NOTE";
  if (patterns.note.test(words)) return "NOTE";
  return isOnlyTime(element) ? "NOTE" : null;
}

function isOnlyTime(element: Element): boolean {
  for (const part of descendants(element)) if (part.name === "time") return textOf(part) === textOf(element);
  return false;
}
