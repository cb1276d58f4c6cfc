import type { Passage } from "../../../src/extract/passage.ts";
import { splitSentences } from "../../../src/extract/sentences/split-sentences.ts";

/** The paragraphs of `text`, parted by line ends; the first is a heading where `headed`. */
export function passages(text: string, headed = false): Passage[] {
  const found: Passage[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    const heading = headed && start === 0;
    found.push({ field: "BODY", start, end, heading, sentences: splitSentences(line, start) });
    start = end + 1;
  }
  return found;
}
