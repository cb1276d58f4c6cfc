import { countryOf } from "../countries.ts";
import { kinds } from "../name-tag.ts";
import type { TaggedName } from "../tag-sentence.ts";
import { freeRuns, type NamedSentence, renamed, wordsOf } from "./named-sentence.ts";
import { shortBodies } from "./short-bodies.ts";

const place = kinds.indexOf("PLACE");
const organization = kinds.indexOf("ORGANIZATION");
const person = kinds.indexOf("PERSON");
/** Margin of a name that only the rest of the story vouches for: a confidence of about 0.65. */
const lentMargin = 120;

/** Kinds of the names that may be found again: those of two words and more, surnames, the first words of firms, and names found twice. */
function knownNames(story: readonly NamedSentence[]): Map<string, number> {
  const known = new Map<string, number>();
  const once = new Set<string>();
  for (const item of story) {
    for (const name of item.names) {
      const words = wordsOf(item, name);
      const key = words.join(" ");
      if (words.length > 1 || once.has(key)) known.set(key, name.kind);
      once.add(key);
      if (name.kind === person && words.length > 1) known.set(words.at(-1) ?? key, person);
    }
  }
  for (const short of shortBodies(story)) if (!known.has(short)) known.set(short, organization);
  return known;
}

/** Whether a word says too little by itself to be looked for: it stands in lower case in the story, or is short. */
function isCommon(word: string, lowerCase: ReadonlySet<string>): boolean {
  return word.length < 3 || lowerCase.has(word.toLowerCase()) || !/^\p{Lu}/u.test(word);
}

/** "WRENFIELD" as running text writes it; "" for words that are not all in capitals. */
function unshouted(words: readonly string[]): string {
  if (!words.every((word) => /^\p{Lu}{4,}$/u.test(word))) return "";
  return words.map((word) => word.charAt(0) + word.slice(1).toLowerCase()).join(" ");
}

/** A whole capitalised run that is a name elsewhere in the story is that name here as well, and a country's is always one. */
export function findAgain(story: readonly NamedSentence[], lowerCase: ReadonlySet<string>): NamedSentence[] {
  const known = knownNames(story);
  return renamed(story, (item) => {
    const more = freeRuns(item, lowerCase).flatMap(({ start, end }): TaggedName[] => {
      const words = wordsOf(item, { start, end });
      const name = words.join(" ");
      const kind = countryOf(name) ? place : (known.get(name) ?? known.get(unshouted(words)));
      const common = kind !== place && words.length === 1 && isCommon(name, lowerCase);
      return kind === undefined || common ? [] : [{ start, end, kind, margin: lentMargin }];
    });
    return more.length === 0 ? item.names : [...item.names, ...more].sort((a, b) => a.start - b.start);
  });
}
