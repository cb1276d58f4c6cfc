import { isListed } from "./gazetteer.ts";

const lettered = /\p{L}/u;
const capitals = /^\p{Lu}[\p{Lu}\p{M}]*$/u;
const capitalised = /^\p{Lu}/u;
/** Shorter words in capitals are rather acronyms. */
const shortestWord = 4;

const titled = (word: string) => word.slice(0, 1) + word.slice(1).toLowerCase();

/** Whether so many of the words begin with a capital (or are capitals throughout) that it says nothing about a word. */
function mostly(form: RegExp, words: readonly string[]): boolean {
  let [long, formed] = [0, 0];
  for (const word of words) {
    if (word.length < shortestWord || !lettered.test(word)) continue;
    long++;
    if (form.test(word)) formed++;
  }
  return long > 2 && formed >= 0.8 * long;
}

/** Whether a word is one that running text would not write in capitals: a list knows it in lower case, or all are written so. */
function isShouted(word: string, all: boolean): boolean {
  return word.length >= shortestWord && capitals.test(word) && (all || isListed(titled(word)));
}

/**
 * The words as running text would write them. "KUALA LUMPUR" is "Kuala Lumpur" because the lists know it; in a line of
 * capitals all long words are written so, and in a headline whose Every Word Has a Capital those are in lower case that
 * stand so elsewhere in the story.
 */
export function naturalCase(words: readonly string[], lowerCase: ReadonlySet<string>): string[] {
  const shouted = mostly(capitals, words);
  const plain = words.map((word) => (isShouted(word, shouted) && !isListed(word) ? titled(word) : word));
  if (!mostly(capitalised, plain)) return plain;
  return plain.map((word) =>
    lowerCase.has(word.toLowerCase()) && !(isListed(word) && !shouted) ? word.toLowerCase() : word,
  );
}
