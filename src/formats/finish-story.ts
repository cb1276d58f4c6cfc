import type { Draft, DraftBlock } from "./draft.ts";
import { labelHeadline } from "./label-headline.ts";
import { labelLinkedLines } from "./label-linked-lines.ts";
import { labelLinks } from "./label-links.ts";
import { labelListItems } from "./label-list-items.ts";
import { labelNotes } from "./label-notes.ts";
import { labelOpening } from "./label-opening.ts";
import { labelPullQuotes } from "./label-pull-quotes.ts";
import { labelSubheadings } from "./label-subheadings.ts";
import { labelTrailing } from "./label-trailing.ts";
import { addLinkAddresses } from "./link-addresses.ts";
import type { Metadata } from "./metadata.ts";
import { readAuthors } from "./read-authors.ts";
import { readCredit } from "./read-credit.ts";
import { readDates } from "./read-dates.ts";
import { readOpening } from "./read-opening.ts";
import { sameWords } from "./same-words.ts";
import type { Block, BlockKind, Story } from "./story.ts";

/** In reading order; each step labels what it is sure of and leaves the rest to the next. What no step takes is a paragraph. */
const steps: readonly ((draft: Draft) => Draft)[] = [
  labelNotes,
  labelHeadline,
  labelTrailing,
  labelLinks,
  labelLinkedLines,
  labelOpening,
  labelListItems,
  labelPullQuotes,
  labelSubheadings,
  addLinkAddresses,
];

const bodyKinds: ReadonlySet<BlockKind> = new Set(["PARAGRAPH", "SUBHEADING", "LIST_ITEM"]);
const paragraphBreak = "\n\n";

/**
 * The story of a draft: the labelling steps decide what is undecided, and what the document does not state is read from
 * the blocks.
 *
 * @param raw the text that the draft's blocks slice out of
 */
export function finishStory(raw: string, draft: Draft, stated: Metadata = {}): Story {
  const labelled = steps.reduce((before, step) => step(before), draft);
  const { blocks, bodyText } = placeBody(labelled.blocks);
  const first = (kind: BlockKind) => blocks.find((block) => block.kind === kind)?.text ?? null;
  const byline = first("BYLINE") ?? stated.byline ?? null;
  const authors = stated.authors?.length ? stated.authors : readAuthors(byline ?? "");
  const opening = readOpening(blocks);
  const { credit, publisher } = readCredit(blocks, raw);
  const dates = readDates(blocks);
  return {
    raw,
    blocks,
    links: [...labelled.links].sort((a, b) => (a.blocks[0] ?? 0) - (b.blocks[0] ?? 0)),
    headline: headlineOf(first("HEADLINE"), stated.headline || null),
    standfirst: first("STANDFIRST") ?? stated.standfirst ?? null,
    bodyText,
    byline,
    authors,
    ...opening,
    dateline: opening.dateline ?? stated.dateline ?? null,
    publisher: stated.publisher ?? publisher,
    credit: credit ?? stated.credit ?? null,
    datePublished: stated.datePublished ?? dates.datePublished ?? stated.dateModified ?? null,
    dateModified: stated.dateModified ?? dates.dateModified,
    url: stated.url ?? null,
    publisherKey: stated.publisherKey ?? null,
    section: stated.section ?? null,
    inLanguage: stated.inLanguage ?? null,
  };
}

/** The stated one, but in the page's own typography where its words are the same. */
function headlineOf(shown: string | null, stated: string | null): string {
  if (shown !== null && (stated === null || sameWords(shown, stated))) return shown;
  return stated ?? "";
}

function placeBody(drafts: readonly DraftBlock[]): { blocks: Block[]; bodyText: string } {
  const body: string[] = [];
  let length = 0;
  const blocks = drafts.map(({ text, rawStart, kind }): Block => {
    if (kind !== null && !bodyKinds.has(kind)) return { kind, text, rawStart, bodyStart: null };
    const bodyStart = length;
    body.push(text);
    length += text.length + paragraphBreak.length;
    return { kind: kind ?? "PARAGRAPH", text, rawStart, bodyStart };
  });
  return { blocks, bodyText: body.join(paragraphBreak) };
}
