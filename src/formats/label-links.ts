import cues from "./cues.data.json" with { type: "json" };
import { addLinks, type Draft, type DraftBlock, endsLikeProse, wordCount } from "./draft.ts";
import type { EditorialLink } from "./story.ts";

/** A promo line is a headline: past this length it is prose that happens to open with a label. */
const longestPromo = 200;

/** Lines between the paragraphs that point to other stories: "READ MORE: …", a label over a headline, a lone promo line. */
export function labelLinks(draft: Draft): Draft {
  const links: EditorialLink[] = [];
  const taken = new Set<number>();
  draft.blocks.forEach((block, index) => {
    if (block.kind !== null || taken.has(index) || block.text.length > longestPromo) return;
    const link = labelledLine(block, index) ?? labelAbove(draft.blocks, index) ?? promoLine(draft.blocks, index);
    if (link === null) return;
    links.push(link);
    for (const at of link.blocks) taken.add(at);
  });
  return addLinks(draft, links);
}

const labels = new Set(cues.linkLabels);
const labelled = /^(?<label>[\p{L}'’ ]{2,30}?)\s*(?:[:|>»→]|[-–—](?=\s))\s*(?<headline>\S.*)$/su;

/** "READ MORE: Harbour talks resume". A label in lower case is not one: "More: …" counts, "more on this" in a sentence does not. */
function labelledLine(block: DraftBlock, index: number): EditorialLink | null {
  const found = labelled.exec(block.text)?.groups;
  if (!found?.label || !found.headline || !isLabel(found.label)) return null;
  if (endsLikeProse(found.headline) && wordCount(found.headline) > 20) return null;
  return inline(found.headline, found.label, [index], "LINK_LABEL", 0.95);
}

/** A label alone on its line, with the headline on the next. */
function labelAbove(blocks: readonly DraftBlock[], index: number): EditorialLink | null {
  const text = blocks[index]?.text.replace(/:$/u, "") ?? "";
  const next = blocks[index + 1];
  if (!isLabel(text) || next?.kind !== null || endsLikeProse(next.text) || next.text.length > longestPromo) return null;
  return inline(next.text, text, [index, index + 1], "LINK_LABEL_ABOVE", 0.9);
}

function isLabel(text: string): boolean {
  return labels.has(text.toUpperCase()) && /^\p{Lu}/u.test(text);
}

const seriesSuffix =
  /^\S.{8,}\s[-–—|]\s(?:\p{Lu}[\p{L}'’]*|and|of|the|&|in|on|to|for)(?:\s(?:\p{Lu}[\p{L}'’]*|and|of|the|&|in|on|to|for|\d+)){0,4}$/su;

/**
 * A headline that stands alone between two paragraphs and ends in the name of a programme or a section,
 * "Harbour lights: the last ferry - Coast and Country". A subheading has no such ending.
 */
function promoLine(blocks: readonly DraftBlock[], index: number): EditorialLink | null {
  const text = blocks[index]?.text ?? "";
  const between =
    index > 1 && blocks.slice(index + 1).some((later) => later.kind === null && endsLikeProse(later.text));
  if (!between || endsLikeProse(text) || !seriesSuffix.test(text)) return null;
  return inline(text, null, [index], "PROMO_LINE", 0.8);
}

function inline(
  headline: string,
  label: string | null,
  blocks: number[],
  method: string,
  confidence: number,
): EditorialLink {
  return { headline, label, summary: null, url: null, placement: "INLINE", blocks, method, confidence };
}
