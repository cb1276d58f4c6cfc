import { type Draft, endsLikeProse, label } from "./draft.ts";
import { readDateline } from "./read-dateline.ts";

/** Headlines of the large English-language sites stay under 150 characters; longer first blocks are prose. */
const longestHeadline = 200;
/** Some sites end their headlines with a full stop, but none of this length, unless its words are capitalised. */
const longestSentence = 90;

/**
 * The first block is the headline, if it is short, no byline, and something follows it.
 * A text of one block, or one that opens with a paragraph, has none.
 */
export function labelHeadline(draft: Draft): Draft {
  if (draft.blocks.some((block) => block.kind === "HEADLINE")) return draft;
  const first = draft.blocks.findIndex((block) => block.kind === null);
  return label(draft, ({ text }, index, blocks) => {
    if (index !== first || text.length > longestHeadline || isParagraph(text)) return null;
    // Markup sets a headline apart; what ends like a sentence there is one.
    if (draft.hasMarkup && endsLikeProse(text)) return null;
    return blocks.slice(index + 1).some((later) => later.kind === null) ? "HEADLINE" : null;
  });
}

function isParagraph(text: string): boolean {
  if (readDateline(text) !== null) return true;
  if (!endsLikeProse(text)) return false;
  const sentences = text.match(/[.!?…]["”’']*\s/gu)?.length ?? 0;
  return sentences > 1 || (text.length > longestSentence && /\.["”’']?$/u.test(text) && !isTitleCase(text));
}

/** True if most of the longer words have a capital, as in American headlines. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.7;
}
