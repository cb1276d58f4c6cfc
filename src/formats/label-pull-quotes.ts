import { type Draft, label } from "./draft.ts";
import { readSignedQuotation } from "./signed-quotation.ts";

/** A sentence lifted out of the text is a line or two; a shorter match is chance. In UTF-16 code units. */
const longestPullQuote = 300;
const shortestPullQuote = 20;
const marks = /^[\s"“”‘’'«»]+|[\s"“”‘’'«».,…]+$/gu;
const wholeQuotation = /^["“‘'«].*["”’'»]$/su;
/** Where words that are worth lifting begin: with the paragraph, a sentence or a quotation. */
const beginning = /(?<=^|["“‘'«]|[.!?…]["”’']?\s)(?=\p{L})/gu;

/**
 * A sentence of the article that the page repeats in large type: a quotation alone, with or without the name under it,
 * whose words stand in a longer paragraph too.
 */
export function labelPullQuotes(draft: Draft): Draft {
  const paragraphs = draft.blocks.flatMap(({ kind, text }) => (kind === null ? [text] : []));
  let places: Map<string, string[]> | undefined;
  return label(draft, ({ text }) => {
    if (text.length > longestPullQuote) return null;
    const quoted = readSignedQuotation(text) ?? (wholeQuotation.test(text) ? text : "");
    const words = quoted.replace(marks, "");
    if (words.length < shortestPullQuote) return null;
    // Few articles have a block that may be a pull quote, and only for those are the paragraphs read once more.
    places ??= findBeginnings(paragraphs);
    const repeated = places.get(words.slice(0, shortestPullQuote))?.some((other) => {
      return other.length > text.length && other.includes(words);
    });
    return repeated ? "PULL_QUOTE" : null;
  });
}

/** A prefix that opens more paragraphs than this is a formula, and none of them is looked at further. */
const mostPlaces = 4;

/** The paragraphs in which each first twenty code units of a sentence or a quotation stand. */
function findBeginnings(paragraphs: readonly string[]): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const text of paragraphs) {
    for (const { index } of text.matchAll(beginning)) {
      const prefix = text.slice(index, index + shortestPullQuote);
      const found = places.get(prefix) ?? [];
      if (found.length < mostPlaces && found.at(-1) !== text) found.push(text);
      places.set(prefix, found);
    }
  }
  return places;
}
