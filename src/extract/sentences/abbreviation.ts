import data from "./abbreviations.data.json" with { type: "json" };

const beforeName = new Set(data.beforeName);
const beforeNumber = new Set(data.beforeNumber);
const mayEnd = new Set(data.mayEnd);
const starters = new Set(data.sentenceStarters);

const initial = /^\p{Lu}$/u;
const initialism = /^(?:\p{L}\.){1,5}\p{L}$/u;
const digit = /^\p{N}/u;

/** Whether a period after `word` (given without it) belongs to it: "Mr", "U.S", the initial "J", "No" before a number. */
export function isAbbreviation(word: string, next: string): boolean {
  if (beforeNumber.has(word)) return digit.test(next);
  return beforeName.has(word) || mayEnd.has(word) || initial.test(word) || initialism.test(word);
}

/**
 * Whether a sentence can end after the abbreviation `word` (given without its period) when `next` follows.
 * A title never ends one. The others do before a word that opens sentences and is no part of a name: "in the U.S. The
 * mayor" against "the U.S. Army".
 */
export function endsSentence(word: string, next: string): boolean {
  return !beforeName.has(word) && starters.has(next.replace("’", "'"));
}
