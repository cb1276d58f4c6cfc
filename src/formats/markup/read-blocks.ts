import type { BlockKind } from "../story.ts";
import { type Element, elementsOf, rawTextOf } from "./element.ts";
import { isInline, isSilent } from "./element-names.ts";
import { type Line, LineBuilder, splitLine } from "./line.ts";
import type { MarkupBlock, Treatment } from "./markup-block.ts";
import { isDataTable, rowsOf } from "./table.ts";

/** How a document's own rules and its address bear on reading it. */
export interface ReadingRules {
  /** What relative links are resolved against; null where nobody knows. */
  readonly baseUrl: string | null;
  /** @param inText whether the element stands inside a line of text */
  readonly treat: (element: Element, inText: boolean) => Treatment;
}

interface Place {
  readonly kind: BlockKind | null;
  readonly box: Element | null;
  readonly element: Element;
  readonly level: number | null;
  readonly preformatted: boolean;
  /** Inside a paragraph, a heading or the like, where every element is part of the text. */
  readonly inText: boolean;
  /** How deep in `<q>`. */
  readonly quoted: number;
}

const textContainers = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "dt",
  "figcaption",
  "caption",
  "hl1",
  "hl2",
  "media-caption",
]);
const kindsByName: Readonly<Record<string, BlockKind>> = {
  h1: "SUBHEADING",
  h2: "SUBHEADING",
  h3: "SUBHEADING",
  h4: "SUBHEADING",
  h5: "SUBHEADING",
  h6: "SUBHEADING",
  hl2: "SUBHEADING",
  li: "LIST_ITEM",
  dt: "LIST_ITEM",
  dd: "LIST_ITEM",
  figcaption: "CAPTION",
  "media-caption": "CAPTION",
  "media-producer": "CAPTION",
  fn: "NOTE",
};

/** The blocks of an element in reading order, rendered as a browser would: tags gone, entities resolved, no word altered. */
export function readBlocks(root: Element, rules: ReadingRules): MarkupBlock[] {
  const blocks: MarkupBlock[] = [];
  const line = new LineBuilder();

  const flush = (place: Place) => {
    const taken = line.take();
    const lines = place.preformatted || place.level !== null ? [onOneLine(taken, place)] : splitLine(taken);
    for (const one of lines) if (one.text !== "") blocks.push(blockOf(one, place));
  };

  const walk = (element: Element, place: Place) => {
    const ownText = element.children.some((child) => typeof child === "string" && child.trim() !== "");
    for (const child of element.children) {
      if (typeof child === "string") line.add(child, place.preformatted);
      else visit(child, place, place.inText || (ownText && isInline(child.name)));
    }
  };

  const visit = (element: Element, place: Place, inText: boolean) => {
    if (element.name === "br") return line.lineBreak();
    if (isSilent(element.name)) return;
    const treatment = rules.treat(element, inText);
    if (treatment === "drop") return;
    if (treatment === "keep" && isPartOfLine(element, inText))
      return linked(element, () => visitInline(element, place));
    flush(place);
    const inner = placeIn(element, place, treatment);
    linked(element, () => {
      if (element.name === "table" && isDataTable(element)) addRows(element, inner);
      else walk(element, inner);
      flush(inner);
    });
  };

  /** What is read meanwhile belongs to the element's link, if it is one. */
  const linked = (element: Element, read: () => void) => {
    const url = element.name === "a" ? addressOf(element, rules.baseUrl) : null;
    if (url !== null) line.openLink(url);
    read();
    if (url !== null) line.closeLink();
  };

  const visitInline = (element: Element, place: Place) => {
    if (element.name === "q") addQuoted(element, place);
    else walk(element, place);
  };

  /** Browsers put the marks around a `<q>` (HTML Living Standard 15.3.3); a document that has them itself keeps its own. */
  const addQuoted = (element: Element, place: Place) => {
    const marked = /^\s*["“”«„‘']/u.test(rawTextOf(element)) || /["“«„‘']/u.test(line.last);
    const [open, close] = place.quoted % 2 === 0 ? "“”" : "‘’";
    if (!marked) line.add(open ?? "");
    walk(element, { ...place, quoted: place.quoted + 1 });
    if (!marked) line.add(close ?? "");
  };

  const addRows = (table: Element, place: Place) => {
    for (const cells of rowsOf(table)) {
      cells.forEach((cell, index) => {
        if (index > 0) line.add("\t", true);
        walk(cell, { ...place, inText: true });
      });
      flush({ ...place, kind: place.kind ?? "LIST_ITEM", preformatted: true });
    }
  };

  const top: Place = {
    kind: null,
    box: null,
    element: root,
    level: null,
    preformatted: false,
    inText: false,
    quoted: 0,
  };
  walk(root, top);
  flush(top);
  return blocks;
}

/** An unknown element stands inside a line if words stand beside it and no block is in it. */
function isPartOfLine(element: Element, inText: boolean): boolean {
  return (isInline(element.name) || (inText && element.name.includes("-"))) && !holdsBlocks(element);
}

const blockNames =
  /^(?:p|div|section|article|aside|header|footer|nav|main|ul|ol|li|dl|table|tr|td|th|figure|figcaption|blockquote|pre|h[1-6]|hr|form|details|address)$/u;

/** Looks a few levels down only: a card that is one link has its parts right in it. */
function holdsBlocks(element: Element, depth = 4): boolean {
  return elementsOf(element).some(
    (child) => blockNames.test(child.name) || (depth > 0 && holdsBlocks(child, depth - 1)),
  );
}

function placeIn(element: Element, place: Place, treatment: Exclude<Treatment, "drop">): Place {
  const { name } = element;
  const heading = /^h(?<level>[1-6])$/u.exec(name)?.groups?.level;
  const named = kindsByName[name] ?? null;
  // What the outer box is, the inner ones are too.
  const forced = treatment === "keep" || (place.box !== null && treatment !== "CAPTION") ? null : treatment;
  return {
    // What a box is decides over what is in it, but for the captions of its pictures.
    kind: forced ?? (place.box !== null && named !== "CAPTION" ? place.kind : (named ?? place.kind)),
    box: forced === null ? place.box : element,
    element,
    level: heading ? Number(heading) : place.level,
    preformatted: place.preformatted || name === "pre",
    inText: place.inText || textContainers.has(name),
    quoted: place.quoted,
  };
}

/** The lines of a heading are one, and those of preformatted text are kept as they are. */
function onOneLine({ text, links }: Line, { preformatted }: Place): Line {
  const [whole] = splitLine({ text: text.replaceAll("\n", preformatted ? "\u2028" : " "), links });
  return whole ? { ...whole, text: whole.text.replaceAll("\u2028", "\n") } : { text: "", links: [] };
}

function blockOf({ text, links }: Line, { kind, level, box, element }: Place): MarkupBlock {
  const [first] = links;
  const linked = links.reduce((sum, { start, end }) => sum + letters(text.slice(start, end)), 0);
  const count = new Set(links.map(({ url }) => url)).size;
  return {
    kind,
    text,
    link: first && { url: first.url, whole: linked >= letters(text), count },
    linkText: first ? text.slice(first.start, first.end).trim() : "",
    level,
    box,
    element,
  };
}

const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

function addressOf(element: Element, baseUrl: string | null): string | null {
  const href = element.attributes.get("href")?.trim() ?? "";
  if (href === "" || href.startsWith("#")) return href || null;
  const url = resolveUrl(href, baseUrl) ?? href;
  // A link to a place in the page itself, as the entries of a live blog have.
  const hash = url.indexOf("#");
  return hash !== -1 && url.slice(0, hash) === baseUrl ? url.slice(hash) : url;
}

/** An absolute address, or null for what is none. */
export function resolveUrl(href: string | null, baseUrl: string | null): string | null {
  if (href === null) return null;
  if (URL.canParse(href)) return new URL(href).href;
  return baseUrl !== null && URL.canParse(href, baseUrl) ? new URL(href, baseUrl).href : null;
}
