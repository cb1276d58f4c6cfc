import { type Draft, label } from "./draft.ts";

const bullet = /^(?:[•·▪◦‣●■►➤*]|[-–—])\s+\S/u;
const number = /^(?:\d{1,2}[.)]|\(\d{1,2}\)|[a-z]\))\s+\S/u;

/** Points of a list, by their bullets or numbers; one alone between paragraphs is a dash or a number that opens a sentence. */
export function labelListItems(draft: Draft): Draft {
  return label(draft, ({ text }, index, blocks) => {
    const mark = [bullet, number].find((form) => form.test(text));
    if (mark === undefined) return null;
    return [blocks[index - 1], blocks[index + 1]].some((other) => other && mark.test(other.text)) ? "LIST_ITEM" : null;
  });
}
