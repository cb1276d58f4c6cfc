import type { Paragraph } from "./paragraph.ts";
import type { BlockKind, EditorialLink } from "./story.ts";

/** A paragraph on its way to a block: `kind` is null until a step has decided. */
export interface DraftBlock extends Paragraph {
  readonly kind: BlockKind | null;
  /** The first link in it, where the document has markup. */
  readonly link?: BlockLink | undefined;
}

/** The first link of a block. */
export interface BlockLink {
  readonly url: string;
  /** Whether links are all the block's words. */
  readonly whole: boolean;
  /** How many addresses the block links to. */
  readonly count: number;
}

/** A story on its way: each labelling step takes one and returns one, and leaves alone what is decided already. */
export interface Draft {
  readonly blocks: readonly DraftBlock[];
  readonly links: readonly EditorialLink[];
  /** Whether the document has markup, which then says more than what stands next to what. */
  readonly hasMarkup?: boolean;
}

/** The draft with the blocks relabelled for which `kindOf` gives a kind; decided blocks are not asked. */
export function label(
  draft: Draft,
  kindOf: (block: DraftBlock, index: number, blocks: readonly DraftBlock[]) => BlockKind | null,
): Draft {
  const blocks = draft.blocks.map((block, index) => {
    const kind = block.kind === null ? kindOf(block, index, draft.blocks) : null;
    return kind === null ? block : { ...block, kind };
  });
  return { ...draft, blocks };
}

/** The draft with links added, and their blocks labelled. */
export function addLinks(draft: Draft, links: readonly EditorialLink[]): Draft {
  if (links.length === 0) return draft;
  const taken = new Set(links.flatMap((link) => link.blocks));
  const blocks = draft.blocks.map((block, index) =>
    taken.has(index) ? { ...block, kind: "RELATED_LINK" as const } : block,
  );
  return { ...draft, blocks, links: [...draft.links, ...links] };
}

const terminal = /(?:[.!?…]["”’'»)\]\u200b]*|[:;,—–-]|,["”’'])$/u;
const wholeQuotation = /^(?:["“].*["”]|['‘].*['’])$/u;

/** True for words that end as a sentence or a clause does; a title, a subheading or a promo line does not. */
export function endsLikeProse(text: string): boolean {
  return terminal.test(text) && !(wholeQuotation.test(text) && !/[.!?…,]["”'’]$/u.test(text));
}

/** Number of words, separated by white space. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}
