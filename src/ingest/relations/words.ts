import common from "./common-words.data.json" with { type: "json" };

const commonWords = new Set(common.words.split(" "));

/** The words of a text in lower case, in their order; marks and apostrophes part them, as in the full-text index. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** How often a text has each of the words that say what it is about: no common ones, no numbers, none below three letters. */
export function contentWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) {
    if (word.length < 3 || commonWords.has(word) || !/\p{L}/u.test(word)) continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
