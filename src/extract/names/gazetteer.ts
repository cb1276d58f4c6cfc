import cities from "./cities.data.json" with { type: "json" };
import { countryNames, isDemonym } from "./countries.ts";
import givenNames from "./given-names.data.json" with { type: "json" };
import context from "./name-context.data.json" with { type: "json" };
import words from "./name-words.data.json" with { type: "json" };
import organizations from "./organizations.data.json" with { type: "json" };
import subdivisions from "./subdivisions.data.json" with { type: "json" };

const lists: readonly (readonly string[])[] = [
  [...givenNames.names, ...words.givenNames],
  words.titles,
  words.organizationHeads,
  words.placeHeads,
  words.speechVerbs,
  words.roles,
  words.calendar,
];
const demonymFlag = 1 << lists.length;

/** Lists of names of several words; a word is flagged where it stands in the whole name. */
const phrases: readonly (readonly string[])[] = [
  [...countryNames, ...words.regions],
  cities.names,
  subdivisions.names,
  organizations.names,
];

/** Flags of a word, one bit a list; `flagCount` bits in all. */
export const flagCount = lists.length + 1 + phrases.length;

const flagsByWord = new Map<string, number>();
lists.forEach((list, bit) => {
  for (const word of list) flagsByWord.set(word, (flagsByWord.get(word) ?? 0) | (1 << bit));
});

/** A name of the lists in its words, with the flag of its list. */
export interface Phrase {
  readonly parts: readonly string[];
  readonly flag: number;
}

/** The names in `phrases` by their first word. */
const phraseWords = new Set<string>();
const phrasesByFirst = new Map<string, Phrase[]>();
phrases.forEach((list, bit) => {
  for (const name of list) {
    const parts = name.replaceAll("-", " - ").split(" ");
    const [first = ""] = parts;
    const same = phrasesByFirst.get(first) ?? [];
    same.push({ parts, flag: demonymFlag << (bit + 1) });
    phrasesByFirst.set(first, same);
    for (const part of parts) phraseWords.add(part);
  }
});

/** Whether a list has the word, by itself or in a longer name. */
export function isListed(word: string): boolean {
  return flagsByWord.has(word) || phraseWords.has(word) || isDemonym(word);
}

const opensLower = /^[a-z]/;

/** The lists that a word stands on by itself, as a bit field. */
export function wordFlags(word: string): number {
  const demonym = !opensLower.test(word) && isDemonym(word) ? demonymFlag : 0;
  return (flagsByWord.get(word) ?? 0) | demonym;
}

/** The names on the lists that begin with a word; undefined where none does. */
export function phrasesFrom(word: string): readonly Phrase[] | undefined {
  return phrasesByFirst.get(word);
}

/** Adds the flag of a phrase to those of the words of a sentence where it stands there as a whole. */
export function markPhrase(flags: number[], sentence: readonly string[], at: number, { parts, flag }: Phrase): void {
  for (let i = 1; i < parts.length; i++) if (parts[i] !== sentence[at + i]) return;
  for (let i = at; i < at + parts.length; i++) flags[i] = (flags[i] ?? 0) | flag;
}

const plainLetters = (name: string) => name.normalize("NFD").replace(/\p{M}/gu, "");
const knownPlaces = new Set(
  [...countryNames, ...words.regions, ...subdivisions.names, ...context.knownPlaces].map(plainLetters),
);

/** Whether a country, a province or a region is called so, with or without its accents. */
export function isKnownPlace(name: string): boolean {
  return knownPlaces.has(plainLetters(name));
}

const allGivenNames = new Set([...givenNames.names, ...words.givenNames]);

/** Whether people are given this name somewhere. */
export function isGivenName(word: string): boolean {
  return allGivenNames.has(word);
}
