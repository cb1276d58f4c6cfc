import type { Story } from "../../formats/story.ts";
import type { Passage } from "../passage.ts";
import type { TextField } from "../reading.ts";
import { splitSentences } from "./split-sentences.ts";

/**
 * The headline, the standfirst and the body's blocks as passages, in reading order; spans count in their fields.
 * A dateline is a sentence of its own: its places are names of the article, and nobody says it.
 */
export function readPassages(story: Story): Passage[] {
  const passage = (field: TextField, text: string, start: number, heading: boolean): Passage => {
    const end = start + text.length;
    const cut = field === "BODY" && story.datelineEnd !== null ? story.datelineEnd - start : 0;
    const sentences =
      cut > 0 && cut < text.length
        ? [...splitSentences(text.slice(0, cut), start), ...splitSentences(text.slice(cut), start + cut)]
        : splitSentences(text, start);
    return { field, start, end, heading, sentences };
  };
  const body = story.blocks.flatMap((block) =>
    block.bodyStart === null ? [] : [passage("BODY", block.text, block.bodyStart, block.kind === "SUBHEADING")],
  );
  const opening = [passage("HEADLINE", story.headline, 0, true)];
  if (story.standfirst !== null) opening.push(passage("STANDFIRST", story.standfirst, 0, false));
  return [...opening.filter(({ start, end }) => end > start), ...body];
}
