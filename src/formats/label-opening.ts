import { type Draft, type DraftBlock, endsLikeProse, label, wordCount } from "./draft.ts";
import { readDateline } from "./read-dateline.ts";

const bylineStart = /^(?:by|words by|story by|from)\s+\p{Lu}/iu;
const longestByline = 140;
const longestStandfirst = 400;

/** The blocks between the headline and the first paragraph: byline and standfirst. */
export function labelOpening(draft: Draft): Draft {
  return labelStandfirst(labelByline(draft));
}

function labelByline(draft: Draft): Draft {
  const headline = draft.blocks.findIndex((block) => block.kind === "HEADLINE");
  return label(draft, ({ text }, index) => {
    if (index > headline + 4 || text.length > longestByline) return null;
    return bylineStart.test(text) && !/[.!?]["”’]?$/u.test(text) ? "BYLINE" : null;
  });
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
  return label(draft, (block, index, blocks) => {
    if (index !== first || between.some((other) => other.kind === "BYLINE")) return null;
    return block.text.length <= longestStandfirst && isSetApart(block, index, blocks) ? "STANDFIRST" : null;
  });
}

function isSetApart(block: DraftBlock, index: number, blocks: readonly DraftBlock[]): boolean {
  const [next] = blocks.slice(index + 1);
  const paragraphs = blocks.slice(index + 1).filter((later) => later.kind === null);
  const [opening] = paragraphs;
  if (opening === undefined || readDateline(block.text) !== null) return false;
  const indents = new Set(paragraphs.slice(0, 5).map((later) => later.indent));
  if (indents.size === 1 && !indents.has(block.indent)) return true;
  if (next?.kind === "BYLINE" || next?.kind === "NOTE" || readDateline(opening.text) !== null) return true;
  return !endsLikeProse(block.text) && wordCount(block.text) >= 5 && endsLikeProse(opening.text);
}
