import { isByline, mayBeByline } from "./byline.ts";
import { type Draft, type DraftBlock, endsLikeProse, label, wordCount } from "./draft.ts";
import { readDate } from "./read-date.ts";
import { readDateline } from "./read-dateline.ts";

const longestStandfirst = 400;
/** A byline stands among the first blocks under the headline: picture, caption, date and standfirst may come before. */
const furthestByline = 5;

/** The blocks between the headline and the first paragraph: byline and standfirst. */
export function labelOpening(draft: Draft): Draft {
  return labelStandfirst(labelByline(draft));
}

function labelByline(draft: Draft): Draft {
  const headline = draft.blocks.findIndex((block) => block.kind === "HEADLINE");
  let found = false;
  return label(draft, ({ text }, index, blocks) => {
    if (found || index > headline + furthestByline) return null;
    const besideDate = [blocks[index - 1], blocks[index + 1]].some((other) => other && isDate(other));
    const due = headline !== -1 && opensParagraphs(blocks, index);
    found = isByline(text) || ((besideDate || due) && mayBeByline(text, besideDate));
    return found ? "BYLINE" : null;
  });
}

const isDate = ({ kind, text }: DraftBlock) => kind === "NOTE" && readDate(text) !== null;

/** True if prose follows the block, perhaps behind notes and captions. */
function opensParagraphs(blocks: readonly DraftBlock[], index: number): boolean {
  const next = blocks.slice(index + 1, index + 1 + furthestByline).find(({ kind }) => kind === null);
  return next !== undefined && endsLikeProse(next.text) && wordCount(next.text) > 8;
}

/**
 * The block under the headline is the standfirst if the page sets it apart from the body: by another indentation,
 * by a byline or a date or a dateline after it, or by its missing full stop. Without such a sign it is the first paragraph.
 */
function labelStandfirst(draft: Draft): Draft {
  const headline = draft.blocks.findIndex((block) => block.kind === "HEADLINE");
  if (headline === -1) return draft;
  const first = draft.blocks.findIndex((block, index) => index > headline && block.kind === null);
  const between = draft.blocks.slice(headline + 1, first);
  return label(draft, (block, index) => {
    if (index !== first || between.some(({ kind }) => kind === "BYLINE" || kind === "SUBHEADING")) return null;
    return block.text.length <= longestStandfirst && isSetApart(block, index, draft) ? "STANDFIRST" : null;
  });
}

function isSetApart(block: DraftBlock, index: number, { blocks, hasMarkup }: Draft): boolean {
  const [next] = blocks.slice(index + 1);
  const paragraphs = blocks.slice(index + 1).filter((later) => later.kind === null);
  const [opening] = paragraphs;
  if (opening === undefined || readDateline(block.text) !== null) return false;
  // Databases of newspapers print headline and standfirst as one title with a semicolon between.
  if (blocks[index - 1]?.kind === "HEADLINE" && blocks[index - 1]?.text.endsWith(";")) return true;
  const indents = new Set(paragraphs.slice(0, 5).map((later) => later.indent));
  if (indents.size === 1 && !indents.has(block.indent)) return true;
  // With markup a note may be a box beside the first paragraph.
  const note = next?.kind === "NOTE" && (!hasMarkup || readDate(next.text) !== null);
  if (next?.kind === "BYLINE" || note || readDateline(opening.text) !== null) return true;
  return !endsLikeProse(block.text) && wordCount(block.text) >= 5 && endsLikeProse(opening.text);
}
