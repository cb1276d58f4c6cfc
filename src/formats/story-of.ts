import { finishStory } from "./finish-story.ts";
import { draftOf } from "./markup/draft-of.ts";
import type { MarkupBlock } from "./markup/markup-block.ts";
import type { Metadata } from "./metadata.ts";
import { sameWords } from "./same-words.ts";
import type { BlockKind, EditorialLink, Story } from "./story.ts";

/** The blocks of an article, in reading order; with or without what markup says about them. */
export type Words = readonly (Pick<MarkupBlock, "kind" | "text"> & Partial<MarkupBlock>)[];

/**
 * The story of an article that comes as blocks and fields. Headline and standfirst that are only fields are put in front
 * of the text, where a page shows them, so that the raw text has all that is read.
 *
 * @param related stories that a field names; the last blocks of the text show them
 */
export function storyOf(words: Words, stated: Metadata, related: readonly Omit<EditorialLink, "blocks">[] = []): Story {
  const shown = showOpening(
    words.filter(({ text }) => text !== ""),
    stated,
  );
  const seen = new Set(shown.map(({ text }) => text));
  const unseen = related.filter(({ headline }) => !seen.has(headline));
  const withRelated = [...shown, ...unseen.map(({ headline }) => ({ kind: "RELATED_LINK" as const, text: headline }))];
  const { raw, draft } = draftOf(withRelated.map(complete));
  const places = new Map(draft.blocks.map(({ text }, index) => [text, index]));
  const links = related.map((link) => ({ ...link, blocks: [places.get(link.headline) ?? 0] }));
  const named = new Set(links.flatMap((link) => link.blocks));
  const kept = draft.links.filter((link) => !link.blocks.some((at) => named.has(at)));
  const blocks = draft.blocks.map((block, index) =>
    named.has(index) ? { ...block, kind: "RELATED_LINK" as const } : block,
  );
  const hasMarkup = words.some(({ element }) => element !== undefined);
  return finishStory(raw, { blocks, links: [...kept, ...links], hasMarkup }, stated);
}

function showOpening(words: Words, stated: Metadata): Words {
  const opening: { kind: BlockKind; text: string }[] = [];
  const { headline, standfirst, byline } = stated;
  const rest = [...words];
  for (const [kind, field] of [
    ["HEADLINE", headline],
    ["STANDFIRST", standfirst],
    ["BYLINE", byline],
  ] as const) {
    if (!field || words.some((block) => block.kind === kind)) continue;
    // A text that repeats its headline or byline at its start shows it already.
    const at = rest.slice(0, furthestOpening).findIndex((block) => sameWords(block.text, field));
    const text = at === -1 ? field.trim() : (rest.splice(at, 1)[0]?.text ?? field);
    opening.push({ kind, text });
  }
  return [...opening, ...rest];
}

/** So many blocks in front may be headline, standfirst, byline and date. */
const furthestOpening = 4;

function complete(block: Words[number]): MarkupBlock {
  return { link: undefined, linkText: "", level: null, box: null, element: nowhere, ...block };
}

const nowhere = { name: "", attributes: new Map<string, string>(), children: [], line: 0 };
