import type { Draft, DraftBlock } from "./draft.ts";
import { FormatError } from "./format-error.ts";
import { labelHeadline } from "./label-headline.ts";
import { labelLinks } from "./label-links.ts";
import { labelListItems } from "./label-list-items.ts";
import { labelNotes } from "./label-notes.ts";
import { labelOpening } from "./label-opening.ts";
import { labelPullQuotes } from "./label-pull-quotes.ts";
import { labelSubheadings } from "./label-subheadings.ts";
import { labelTrailing } from "./label-trailing.ts";
import { splitParagraphs } from "./paragraph.ts";
import { readAuthors } from "./read-authors.ts";
import { readCredit } from "./read-credit.ts";
import { readDates } from "./read-dates.ts";
import { readOpening } from "./read-opening.ts";
import type { Block, BlockKind, Story } from "./story.ts";

/** In reading order; each step labels what it is sure of and leaves the rest to the next. What no step takes is a paragraph. */
const steps: readonly ((draft: Draft) => Draft)[] = [
  labelNotes,
  labelHeadline,
  labelTrailing,
  labelLinks,
  labelOpening,
  labelListItems,
  labelPullQuotes,
  labelSubheadings,
];

const bodyKinds: ReadonlySet<BlockKind> = new Set(["PARAGRAPH", "SUBHEADING", "LIST_ITEM"]);
const paragraphBreak = "\n\n";

/**
 * Reads the text of one article as it is pasted or scraped: headline, standfirst, body, promo lines, trailing teasers.
 *
 * @throws FormatError if the text holds nothing but white space.
 */
export function parsePlainText(raw: string): Story {
  const paragraphs: DraftBlock[] = splitParagraphs(raw).map((paragraph) => ({ ...paragraph, kind: null }));
  if (paragraphs.length === 0) throw new FormatError("the text is empty: give the text of one article");
  const draft = steps.reduce((before, step) => step(before), { blocks: paragraphs, links: [] } as Draft);
  const { blocks, bodyText } = placeBody(draft.blocks);
  const first = (kind: BlockKind) => blocks.find((block) => block.kind === kind)?.text ?? null;
  const byline = first("BYLINE");
  const { credit, publisher } = readCredit(blocks, raw);
  return {
    raw,
    blocks,
    links: [...draft.links].sort((a, b) => (a.blocks[0] ?? 0) - (b.blocks[0] ?? 0)),
    headline: first("HEADLINE") ?? "",
    standfirst: first("STANDFIRST"),
    bodyText,
    byline,
    authors: byline === null ? [] : readAuthors(byline),
    ...readOpening(blocks),
    publisher,
    credit,
    ...readDates(blocks),
    url: null,
    publisherKey: null,
    section: null,
    inLanguage: null,
  };
}

function placeBody(drafts: readonly DraftBlock[]): { blocks: Block[]; bodyText: string } {
  let bodyText = "";
  const blocks = drafts.map(({ text, rawStart, kind }): Block => {
    if (kind !== null && !bodyKinds.has(kind)) return { kind, text, rawStart, bodyStart: null };
    if (bodyText !== "") bodyText += paragraphBreak;
    const bodyStart = bodyText.length;
    bodyText += text;
    return { kind: kind ?? "PARAGRAPH", text, rawStart, bodyStart };
  });
  return { blocks, bodyText };
}
