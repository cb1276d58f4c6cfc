import type { Story } from "../../formats/story.ts";
import type { Passage } from "../passage.ts";
import type { TextField } from "../reading.ts";
import { splitSentences } from "./split-sentences.ts";

/** The headline, the standfirst and the body's blocks as passages, in reading order; spans count in their fields. */
export function readPassages(story: Story): Passage[] {
  const passage = (field: TextField, text: string, start: number, heading: boolean): Passage => ({
    field,
    start,
    end: start + text.length,
    heading,
    sentences: splitSentences(text, start),
  });
  const body = story.blocks.flatMap((block) =>
    block.bodyStart === null ? [] : [passage("BODY", block.text, block.bodyStart, block.kind === "SUBHEADING")],
  );
  const opening = [passage("HEADLINE", story.headline, 0, true)];
  if (story.standfirst !== null) opening.push(passage("STANDFIRST", story.standfirst, 0, false));
  return [...opening.filter(({ start, end }) => end > start), ...body];
}
