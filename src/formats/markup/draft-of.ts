import { type Draft, type DraftBlock, wordCount } from "../draft.ts";
import { leadsToPage } from "../link-addresses.ts";
import { isLinkLabel, withoutMark } from "../link-label.ts";
import type { EditorialLink } from "../story.ts";
import type { MarkupBlock } from "./markup-block.ts";

const blockBreak = "\n\n";

/**
 * The rendered text of a document, its blocks in reading order with a blank line between, and the draft that slices out
 * of it. Boxes of related stories become links, each with its address, under the label that heads the box.
 */
export function draftOf(blocks: readonly MarkupBlock[]): { raw: string; draft: Draft } {
  let at = 0;
  const placed = blocks.map(({ text, kind, link }): DraftBlock => {
    const block = { text, kind, link, rawStart: at, indent: 0 };
    at += text.length + blockBreak.length;
    return block;
  });
  const lastBody = blocks.findLastIndex(({ kind }) => kind === null || kind === "PARAGRAPH");
  const links = boxesOf(blocks).flatMap((box) => linksOf(box, blocks, lastBody));
  const taken = new Set(links.flatMap((link) => link.blocks));
  const drafted = placed.map((block, index) => {
    if (taken.has(index)) return { ...block, kind: "RELATED_LINK" as const };
    return block.kind === "RELATED_LINK" ? { ...block, kind: "BOILERPLATE" as const } : block;
  });
  return { raw: blocks.map(({ text }) => text).join(blockBreak), draft: { blocks: drafted, links } };
}

/** Indexes of the blocks of each box of related stories. */
function boxesOf(blocks: readonly MarkupBlock[]): number[][] {
  const boxes: number[][] = [];
  blocks.forEach(({ kind, box }, index) => {
    if (kind !== "RELATED_LINK") return;
    const before = blocks[index - 1];
    if (before?.kind === "RELATED_LINK" && before.box === box) boxes.at(-1)?.push(index);
    else boxes.push([index]);
  });
  return boxes;
}

/** A linked line begins a story, and what follows without a link of its own is its summary; lines before the first are the label. */
function linksOf(box: readonly number[], blocks: readonly MarkupBlock[], lastBody: number): EditorialLink[] {
  const links: EditorialLink[] = [];
  const label = labelAbove(box, blocks);
  for (const index of box) {
    const block = blocks[index];
    const last = links.at(-1);
    if (block === undefined) continue;
    const heading = label.map((at) => blocks[at]?.text ?? "");
    if (beginsStory(block) && block.link?.url !== last?.url) {
      links.push(storyAt(block, index, heading.join(" "), index < lastBody));
    } else if (last !== undefined) links[links.length - 1] = withLine(last, block, index);
    else if (isButton(block) && heading.length > 0) {
      // "Bridge to close" without a link, and "Read more" with one.
      const headline = { ...block, text: heading.at(-1) ?? "", linkText: heading.at(-1) ?? "" };
      links.push(storyAt(headline, index, heading.slice(0, -1).join(" "), index < lastBody));
    } else label.push(index);
  }
  const [first, ...others] = links;
  return first ? [{ ...first, blocks: [...label, ...first.blocks] }, ...others] : [];
}

/** The heading that stands right before a box and labels it. */
function labelAbove([first = 0]: readonly number[], blocks: readonly MarkupBlock[]): number[] {
  const above = blocks[first - 1];
  return above && above.kind !== "RELATED_LINK" && isLinkLabel(withoutMark(above.text)) ? [first - 1] : [];
}

const isButton = ({ link, linkText }: MarkupBlock) =>
  link !== undefined && leadsToPage(link.url) && isLinkLabel(withoutMark(linkText));

function beginsStory({ link, linkText }: MarkupBlock): boolean {
  return link !== undefined && leadsToPage(link.url) && !isLinkLabel(withoutMark(linkText));
}

function storyAt(
  { text, link, linkText }: MarkupBlock,
  index: number,
  heading: string,
  inline: boolean,
): EditorialLink {
  const before = withoutMark(text.slice(0, text.indexOf(linkText)));
  return {
    headline: linkText,
    label: (isLinkLabel(before) ? before : withoutMark(heading)) || null,
    summary: null,
    url: /^https?:/iu.test(link?.url ?? "") ? (link?.url ?? null) : null,
    placement: inline ? "INLINE" : "TRAILING",
    blocks: [index],
    method: "RELATED_BOX",
    confidence: 0.95,
  };
}

/** A line of a story that has begun: its summary, or its headline where only a section's name or a number came before. */
function withLine(story: EditorialLink, { text, link }: MarkupBlock, index: number): EditorialLink {
  const blocks = [...story.blocks, index];
  if (isLinkLabel(withoutMark(text)) || text === story.headline) return { ...story, blocks };
  if (link?.url === story.url && wordCount(story.headline) < 3) return { ...story, headline: text, blocks };
  return { ...story, summary: [story.summary, text].filter(Boolean).join(" "), blocks };
}
