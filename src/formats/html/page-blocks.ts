import { isByline } from "../byline.ts";
import { descendants, type Element } from "../markup/element.ts";
import type { MarkupBlock } from "../markup/markup-block.ts";
import { measure } from "../markup/measure.ts";
import type { Outline } from "../markup/outline.ts";
import { readBlocks } from "../markup/read-blocks.ts";
import type { BlockKind } from "../story.ts";
import { treatmentOf } from "./treatment.ts";

/** What is kept of a page in front of the article's text, and behind it. */
const openingKinds: ReadonlySet<BlockKind | null> = new Set<BlockKind>(["STANDFIRST", "BYLINE", "NOTE", "CAPTION"]);
const trailingKinds: ReadonlySet<BlockKind | null> = new Set<BlockKind>(["NOTE", "RELATED_LINK"]);

/** The blocks of a page's article: headings, standfirst, byline and picture above the text, the text, related stories below it. */
export interface PageBlocks {
  readonly opening: readonly MarkupBlock[];
  readonly text: readonly MarkupBlock[];
  readonly trailing: readonly MarkupBlock[];
}

/**
 * Reads the blocks of an article and what belongs to it around it.
 *
 * @param article the element that holds the article's text
 */
export function pageBlocks(body: Element, article: Element, outline: Outline, baseUrl: string | null): PageBlocks {
  const headline = nearestHeadline(body, article, outline);
  const scope = headline ? outline.common(headline, article) : article;
  const isFrame = (element: Element) =>
    outline.holds(element, article) || (headline !== null && outline.holds(element, headline));
  const rules = {
    baseUrl,
    treat: (element: Element, inText: boolean) => (isFrame(element) ? "keep" : treatmentOf(element, inText)),
  };
  const blocks = readBlocks(scope, rules);
  const isText = ({ element }: MarkupBlock) => outline.holds(article, element);
  const first = blocks.findIndex(isText);
  const last = blocks.findLastIndex(isText);
  return {
    opening: opening(blocks.slice(0, Math.max(0, first)), headline, outline),
    text: blocks.slice(Math.max(0, first), last + 1),
    trailing: [
      ...blocks.slice(last + 1).filter(({ kind }) => trailingKinds.has(kind)),
      ...relatedBelow(body, scope, outline).flatMap((box) =>
        readBlocks(box, rules).map((block) => ({ ...block, kind: "RELATED_LINK" as const, box })),
      ),
    ],
  };
}

/** The last heading of the first level in front of the text or in it; a page's logo is one too, but further up. */
function nearestHeadline(body: Element, article: Element, outline: Outline): Element | null {
  let found: Element | null = null;
  for (const element of descendants(body)) {
    if (element.name !== "h1" || measure(element).length === 0) continue;
    if (outline.holds(article, element)) return found && !isLogo(found) ? found : element;
    if (outline.before(element, article)) found = element;
  }
  return found;
}

/** A first heading that only links somewhere is the site's name. */
const isLogo = (heading: Element) => measure(heading).linked === measure(heading).length;

function opening(blocks: readonly MarkupBlock[], headline: Element | null, outline: Outline): MarkupBlock[] {
  const below = headline === null ? 0 : blocks.findIndex(({ element }) => outline.holds(headline, element));
  return blocks.flatMap((block, index): MarkupBlock[] => {
    if (block.level !== null || openingKinds.has(block.kind)) return [block];
    if (block.kind !== null || below === -1 || index <= below) return [];
    return [{ ...block, kind: openingKind(block) }];
  });
}

function openingKind(block: MarkupBlock): BlockKind {
  if (isByline(block.text)) return "BYLINE";
  return looksWritten(block) ? "STANDFIRST" : "BOILERPLATE";
}

const looksWritten = ({ text, link }: MarkupBlock) => !link?.whole && text.split(/\s+/u).length >= 8;

/** Boxes of related stories further down the page. */
function relatedBelow(body: Element, scope: Element, outline: Outline): Element[] {
  const boxes: Element[] = [];
  for (const element of descendants(body)) {
    if (!outline.before(scope, element) || boxes.some((box) => outline.holds(box, element))) continue;
    if (treatmentOf(element, false) === "RELATED_LINK") boxes.push(element);
  }
  return boxes.slice(0, mostBoxes);
}

const mostBoxes = 5;
