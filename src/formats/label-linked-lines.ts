import { addLinks, type Draft, type DraftBlock, endsLikeProse, label, wordCount } from "./draft.ts";
import { leadsToPage } from "./link-addresses.ts";
import { isLinkLabel, withoutMark } from "./link-label.ts";
import type { EditorialLink } from "./story.ts";

/** A promo line is a headline; a linked line with fewer words is a name or a button, one with more is prose. */
const fewestWords = 3;
const mostWords = 25;
/**
 * Lines that are one link to another page: `<p><a>Harbour talks resume</a></p>`, and lists of nothing but such lines.
 * A label over them, "Read more", is theirs.
 */
export function labelLinkedLines(draft: Draft): Draft {
  const { blocks } = draft;
  const links: EditorialLink[] = [];
  const mixed = itemsOfMixedLists(blocks);
  const lastProse = blocks.findLastIndex(({ kind, link }) => kind === null && !link?.whole);
  blocks.forEach((block, index) => {
    if (!isLinkedLine(block) || mixed.has(index)) return;
    const above = blocks[index - 1];
    const label = above && above.kind !== "RELATED_LINK" && isLinkLabel(withoutMark(above.text)) ? above : null;
    const before = links.at(-1);
    const follows = before?.blocks.at(-1) === index - 1 ? before.label : null;
    links.push({
      headline: block.text,
      label: label ? withoutMark(label.text) : follows,
      summary: null,
      url: null,
      placement: index < lastProse ? "INLINE" : "TRAILING",
      blocks: label ? [index - 1, index] : [index],
      method: "LINKED_LINE",
      confidence: 0.85,
    });
  });
  return label(addLinks(draft, links), (block) => (isRowOfLinks(block) ? "BOILERPLATE" : null));
}

/** Several links in a row are a menu or tags, and a link into the page itself is a table of contents. */
function isRowOfLinks({ text, link }: DraftBlock): boolean {
  if (!link?.whole || endsLikeProse(text)) return false;
  return link.count > 1 || link.url.startsWith("#");
}

function isLinkedLine({ kind, text, link }: DraftBlock): boolean {
  if ((kind !== null && kind !== "LIST_ITEM" && kind !== "SUBHEADING") || !link?.whole || link.count > 1) return false;
  if (!leadsToPage(link.url)) return false;
  const words = wordCount(text);
  return words >= fewestWords && words <= mostWords && (!endsLikeProse(text) || text.endsWith("?"));
}

/** Indexes of the items of lists in which not every item is a link. */
function itemsOfMixedLists(blocks: readonly DraftBlock[]): Set<number> {
  const mixed = new Set<number>();
  let list: number[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === "LIST_ITEM") list.push(index);
    if (blocks[index + 1]?.kind === "LIST_ITEM") return;
    if (list.some((at) => !blocks[at]?.link?.whole)) for (const at of list) mixed.add(at);
    list = [];
  });
  return mixed;
}
