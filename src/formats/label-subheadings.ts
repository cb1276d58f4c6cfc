import { type Draft, endsLikeProse, label, wordCount } from "./draft.ts";

/** Subheadings of news pages run to a line; the longest seen in house style guides are ten words. */
const mostWords = 12;
const turnOfSpeech = /^[\p{Lu}][\p{L}.'’ -]{1,40}:\s/u;

/** A short line between paragraphs that ends like no sentence, opens with a capital, and has prose or a list after it. */
export function labelSubheadings(draft: Draft): Draft {
  const last = draft.blocks.findLastIndex(({ kind }) => kind === null || kind === "LIST_ITEM");
  return label(draft, ({ text }, index) => {
    const short = wordCount(text) <= mostWords && !text.includes("\n");
    const opensWell = /^["“'‘¿¡(]*[\p{Lu}\p{N}]/u.test(text);
    return index < last && short && opensWell && !endsLikeProse(text) && !turnOfSpeech.test(text) ? "SUBHEADING" : null;
  });
}
