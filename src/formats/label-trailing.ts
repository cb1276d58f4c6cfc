import cues from "./cues.data.json" with { type: "json" };
import { addLinks, type Draft, type DraftBlock, endsLikeProse, label } from "./draft.ts";
import type { EditorialLink } from "./story.ts";

/** A teaser's title is short and ends like no sentence; a blurb is anything else. */
const longestTitle = 120;

interface Entry {
  readonly block: number;
  readonly text: string;
  readonly title: boolean;
}

/**
 * What follows the end of the article is other stories: after "SOURCE: …", a heading such as "MORE FROM …",
 * or from the first title that stands there twice in a row. Title and blurb become one link each, doubled titles once.
 */
export function labelTrailing(whole: Draft): Draft {
  const draft = labelDoubled(whole);
  const end = endOfArticle(draft.blocks);
  if (end === null) return draft;
  const entries = draft.blocks.flatMap((block, index) =>
    index >= end && block.kind === null && !isTrailingHeading(block.text) ? [entryOf(block, index)] : [],
  );
  const links = groupTeasers(entries).map(linkOf);
  const labelled = addLinks(draft, links);
  const blocks = labelled.blocks.map((block, index) =>
    index >= end && block.kind === null ? { ...block, kind: "BOILERPLATE" as const } : block,
  );
  return { ...labelled, blocks };
}

/** A title printed twice in the middle of the article is what a picture shows: its description and its caption. */
function labelDoubled(draft: Draft): Draft {
  const from = endOfRunningText(draft.blocks, runningText);
  return label(draft, (block, index, blocks) => {
    const twin = [blocks[index - 1], blocks[index + 1]].some((other) => other?.text === block.text);
    return twin && index > 0 && index < from && isTitle(block) ? "CAPTION" : null;
  });
}

/** Paragraphs in a row, of so many UTF-16 code units, that are running text: a teaser's blurb is one paragraph, or two. */
const runningText = { paragraphs: 3, length: 120 };
/** A heading over other stories stands in the middle more often than a credit does, and needs less to be passed over. */
const runningTextBehindHeading = { paragraphs: 2, length: 50 };

/**
 * Index of the first block after the article's end, or null where nothing marks an end. What marks it may stand in the
 * middle too, a credited box, a doubled caption: while running text follows, the article goes on.
 */
function endOfArticle(blocks: readonly DraftBlock[]): number | null {
  const from = Math.max(2, endOfRunningText(blocks, runningText));
  const credit = blocks.findIndex((block, index) => index >= from && block.kind === "CREDIT");
  if (credit !== -1) return credit + 1;
  const behind = Math.max(2, endOfRunningText(blocks, runningTextBehindHeading));
  const heading = blocks.findIndex(
    (block, index) => index >= behind && block.kind === null && isTrailingHeading(block.text),
  );
  if (heading !== -1) return heading;
  const doubled = blocks.findIndex(
    (block, index) => index >= from && index > 2 && isTitle(block) && blocks[index + 1]?.text === block.text,
  );
  return doubled === -1 ? null : doubled;
}

/** Index behind the last so many paragraphs in a row. */
function endOfRunningText(blocks: readonly DraftBlock[], least: typeof runningText): number {
  let run = 0;
  let end = 0;
  blocks.forEach(({ kind, text }, index) => {
    run = kind === null && text.length >= least.length && endsLikeProse(text) ? run + 1 : 0;
    if (run >= least.paragraphs) end = index + 1;
  });
  return end;
}

function isTitle(block: DraftBlock): boolean {
  return block.kind === null && block.text.length <= longestTitle && !endsLikeProse(block.text);
}

function isTrailingHeading(text: string): boolean {
  const upper = text.toUpperCase().replace(/:$/u, "");
  return cues.trailingHeadings.some(
    (heading) =>
      upper === heading || (heading.endsWith("FROM") && upper.startsWith(`${heading} `) && text.length <= 60),
  );
}

function entryOf(block: DraftBlock, index: number): Entry {
  return { block: index, text: block.text, title: isTitle(block) };
}

/** A group is a title with what belongs to it. Where the page prints each title twice, the second of a pair belongs to the first. */
function groupTeasers(entries: readonly Entry[]): Entry[][] {
  const doubles = entries.some((entry, index) => entries[index + 1]?.text === entry.text);
  const groups: Entry[][] = [];
  let group: Entry[] = [];
  let closed = false;
  for (const entry of entries) {
    const [first] = group;
    const pairs = doubles && group.length === 1 && entry.title;
    const belongs = first && !closed && (!entry.title || entry.text === first.text || pairs);
    if (first && !belongs) {
      groups.push(group);
      group = [];
      closed = false;
    }
    group.push(entry);
    closed ||= !entry.title;
  }
  if (group.length > 0) groups.push(group);
  return mergeLastBlurb(groups, doubles);
}

/** A last blurb cut short by the scraper ends like a title; where titles come in pairs, a third line is that blurb. */
function mergeLastBlurb(groups: readonly Entry[][], doubles: boolean): Entry[][] {
  const last = groups.at(-1);
  const before = groups.at(-2);
  const cut = doubles && before?.length === 2 && last?.length === 1 && before.every((entry) => entry.title);
  return cut && last && before ? [...groups.slice(0, -2), [...before, ...last]] : [...groups];
}

function linkOf(group: readonly Entry[]): EditorialLink {
  const [first, ...rest] = group;
  if (!first) throw new RangeError("a group of teasers is never empty");
  const summary = rest.filter((entry) => entry.text !== first.text).map((entry) => entry.text);
  return {
    headline: first.text,
    label: null,
    summary: summary.length > 0 ? summary.join(" ") : null,
    url: null,
    placement: "TRAILING",
    blocks: group.map((entry) => entry.block),
    method: "TRAILING_TEASER",
    confidence: first.title ? 0.95 : 0.6,
  };
}
