import { finishStory } from "./finish-story.ts";
import { FormatError } from "./format-error.ts";
import { splitParagraphs } from "./paragraph.ts";
import type { Story } from "./story.ts";

/**
 * Reads the text of one article as it is pasted or scraped: headline, standfirst, body, promo lines, trailing teasers.
 *
 * @throws FormatError if the text holds nothing but white space.
 */
export function parsePlainText(raw: string): Story {
  const blocks = splitParagraphs(raw).map((paragraph) => ({ ...paragraph, kind: null }));
  if (blocks.length === 0) throw new FormatError("the text is empty: give the text of one article");
  return finishStory(raw, { blocks, links: [] });
}
