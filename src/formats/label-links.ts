import { addLinks, type Draft, type DraftBlock, endsLikeProse, label } from "./draft.ts";
import { announcesSeveral, isLinkLabel, isLoneLabel, readLabelledLine, withoutMark } from "./link-label.ts";
import { readSignedQuotation } from "./signed-quotation.ts";
import type { EditorialLink } from "./story.ts";

/** A promo line is a headline: past this length it is prose that happens to open with a label. */
const longestPromo = 200;

/** Lines between the paragraphs that point to other stories: "READ MORE: …", a label over headlines, a lone promo line. */
export function labelLinks(draft: Draft): Draft {
  const { blocks } = draft;
  const links: EditorialLink[] = [];
  const taken = new Set<number>();
  const lastProse = blocks.findLastIndex(({ kind, text }) => kind === null && endsLikeProse(text));
  blocks.forEach((block, index) => {
    if (block.kind !== null || taken.has(index) || block.text.length > longestPromo) return;
    const found = labelledLine(block, index) ?? labelAbove(blocks, index) ?? promoLine(blocks, index, lastProse);
    for (const link of found ?? []) {
      links.push(link);
      for (const at of link.blocks) taken.add(at);
    }
  });
  return label(addLinks(draft, links), ({ text }) => (isLoneLabel(withoutMark(text)) ? "BOILERPLATE" : null));
}

/** "READ MORE: Harbour talks resume". */
function labelledLine(block: DraftBlock, index: number): EditorialLink[] | null {
  const found = readLabelledLine(block.text);
  return found && [inline(found.headline, found.label, [index], "LINK_LABEL", 0.95)];
}

/** A label alone on its line, with the headline on the next; one for several stories takes all titles up to the prose. */
function labelAbove(blocks: readonly DraftBlock[], index: number): EditorialLink[] | null {
  const words = withoutMark(blocks[index]?.text ?? "");
  if (!isLinkLabel(words)) return null;
  const most = announcesSeveral(words) ? blocks.length : index + 2;
  let end = index + 1;
  while (end < most && isTitle(blocks[end])) end++;
  if (end === index + 1) return null;
  return blocks.slice(index + 1, end).map(({ text }, at) => {
    const own = [index + 1 + at];
    return inline(text.replace(bullet, ""), words, at === 0 ? [index, ...own] : own, "LINK_LABEL_ABOVE", 0.9);
  });
}

const bullet = /^(?:[•·▪●■►➤*»>]|[-–—]|\d{1,2}[.)])\s+/u;

function isTitle(block: DraftBlock | undefined): boolean {
  if (block?.kind !== null || block.text.length > longestPromo || isLinkLabel(block.text)) return false;
  return !endsLikeProse(block.text) || /^["“]?\p{Lu}[^.!?]*\?$/u.test(block.text.replace(bullet, ""));
}

const seriesSuffix =
  /^\S.{8,}\s[-–—|]\s(?:\p{Lu}[\p{L}'’]*|and|of|the|&|in|on|to|for)(?:\s(?:\p{Lu}[\p{L}'’]*|and|of|the|&|in|on|to|for|\d+)){0,4}$/su;

/**
 * A headline that stands alone between two paragraphs and ends in the name of a programme or a section,
 * "Harbour lights: the last ferry - Coast and Country". A subheading has no such ending, a quotation with the name of
 * who said it is no headline, and of several such lines in a row none is alone.
 */
function promoLine(blocks: readonly DraftBlock[], index: number, lastProse: number): EditorialLink[] | null {
  const text = blocks[index]?.text ?? "";
  if (index < 2 || index > lastProse || endsLikeProse(text) || readSignedQuotation(text) !== null) return null;
  const alone = [blocks[index - 1], blocks[index + 1]].every((other) => !other || !seriesSuffix.test(other.text));
  return alone && seriesSuffix.test(text) ? [inline(text, null, [index], "PROMO_LINE", 0.8)] : null;
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
