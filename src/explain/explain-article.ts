import type { Reading, TextField } from "../extract/reading.ts";
import type { Block, Story } from "../formats/story.ts";
import { type Mark, marksOf } from "./mark.ts";
import { markUp } from "./mark-up.ts";
import { ruleOf } from "./rule-of.ts";
import { layRows, type Row, type Sheet } from "./sheet.ts";

/** The blocks of an article in reading order, each with its label, what was found in it, and the rule that labelled it. */
export function explainArticle(story: Story, reading: Reading, sheet: Sheet): string[] {
  const marks = marksOf(reading);
  return story.blocks.map((block, index) => {
    const text = markUp(block.text, block.bodyStart ?? 0, marksIn(block, marks), sheet.paint);
    return layRows([{ label: block.kind, text }, ...linkRows(story, index, sheet)], sheet);
  });
}

function marksIn({ kind, text, bodyStart }: Block, marks: readonly Mark[]): Mark[] {
  const field: TextField | null =
    bodyStart !== null ? "BODY" : kind === "HEADLINE" || kind === "STANDFIRST" ? kind : null;
  const start = bodyStart ?? 0;
  return marks.filter(({ span }) => span.field === field && span.start < start + text.length && span.end > start);
}

/** Why blocks are a link to another story, said once, under the last of them. */
function linkRows({ links }: Story, block: number, { paint }: Sheet): Row[] {
  return links
    .filter(({ blocks }) => blocks.at(-1) === block)
    .map((link) => ({
      label: "",
      text: `${link.placement === "INLINE" ? "inline" : "trailing"} link  ${ruleOf(link, paint)}`,
    }));
}
