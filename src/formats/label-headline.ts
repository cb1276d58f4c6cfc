import { type Draft, endsLikeProse, label } from "./draft.ts";

/** Headlines of the large English-language sites stay under 150 characters; longer first blocks are prose. */
const longestHeadline = 200;

/**
 * The first block is the headline, if it is short, no byline, and something follows it.
 * A text of one block, or one that opens with a long paragraph, has none.
 */
export function labelHeadline(draft: Draft): Draft {
  const first = draft.blocks.findIndex((block) => block.kind === null);
  return label(draft, (block, index, blocks) => {
    const followed = blocks.slice(index + 1).some((later) => later.kind === null);
    const prose = endsLikeProse(block.text) && (block.text.match(/[.!?…]["”’']*\s/gu)?.length ?? 0) > 1;
    return index === first && followed && block.text.length <= longestHeadline && !prose ? "HEADLINE" : null;
  });
}
