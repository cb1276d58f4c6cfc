import { type Draft, endsLikeProse, label, wordCount } from "./draft.ts";
import { readSignedQuotation } from "./signed-quotation.ts";

/** Subheadings of news pages run to a line; the longest seen in house style guides are ten words. */
const mostWords = 12;
const turnOfSpeech = /^[\p{Lu}][\p{L}.'’ -]{1,40}:\s/u;

/** A short line between paragraphs that ends like no sentence, opens with a capital, and has prose or a list after it. */
export function labelSubheadings(draft: Draft): Draft {
  const last = draft.blocks.findLastIndex(({ kind }) => kind === null || kind === "LIST_ITEM");
  return label(draft, ({ text }, index) => {
    if (index >= last || isProse(text) || text.includes("\n") || wordCount(text) > mostWords) return null;
    const opensWell = /^["“'‘¿¡(]*[\p{Lu}\p{N}]/u.test(text);
    const spoken = turnOfSpeech.test(text) || readSignedQuotation(text) !== null;
    return opensWell && !spoken ? "SUBHEADING" : null;
  });
}

/** "The bank said so. [Coastwire]" ends like prose before its source. */
function isProse(text: string): boolean {
  return endsLikeProse(text) || endsLikeProse(text.replace(/\s*\[[^[\]]*\]$/u, ""));
}
