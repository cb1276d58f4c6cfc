import type { Span } from "../extract/reading.ts";
import type { Block, Story } from "../formats/story.ts";

/** Half-open, in UTF-16 code units of `Story.raw`. */
export type RawRange = readonly [start: number, end: number];

/**
 * Where a span of a field stands in the raw text.
 *
 * A span over several paragraphs reaches from its first to its last word, with whatever the raw text has in between.
 *
 * @throws Error if the story has no such place: then the span is not one of this story
 */
export function rawRange(story: Story, span: Span): RawRange {
  // The end is mapped by the last unit inside, because the unit after it may belong to the next block or to none.
  return [rawOffset(story, span.field, span.start), rawOffset(story, span.field, span.end - 1) + 1];
}

function rawOffset(story: Story, field: Span["field"], offset: number): number {
  const [block, start] =
    field === "BODY" ? bodyBlock(story, offset) : [story.blocks.find(({ kind }) => kind === field), 0];
  if (!block) throw new Error(`offset ${offset} of ${field} lies in no block of the story`);
  return block.rawStart + offset - start;
}

/** The body block that an offset of `bodyText` lies in, and where the block starts there. */
function bodyBlock({ blocks }: Story, offset: number): [Block | undefined, number] {
  const block = blocks.find(
    ({ bodyStart, text }) => bodyStart !== null && bodyStart <= offset && offset < bodyStart + text.length,
  );
  return [block, block?.bodyStart ?? 0];
}
