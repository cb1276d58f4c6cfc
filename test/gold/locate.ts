import type { Range } from "../../src/evaluate/range.ts";

const elision = " … ";
const wordCharacter = /[\p{L}\p{N}]/u;

/**
 * Where words stand in a text: "The cables … the winter" from the first to the last of them, "he #2" the second "he".
 *
 * @param within where to look, if not everywhere
 * @throws Error if the words are not there exactly once, or not as often as the ordinal says
 */
export function locate(words: string, text: string, within: readonly Range[] = [[0, text.length]]): Range {
  const [, phrase = words, ordinal] = /^(.*?)(?: #(\d+))?$/su.exec(words) ?? [];
  const [opening = "", closing] = phrase.split(elision);
  const places = occurrences(opening, text).filter((place) => within.some((range) => isInside(place, range)));
  if (places.length === 0) throw new Error(`"${opening}" is not in the text`);
  if (ordinal === undefined && places.length > 1) {
    throw new Error(`"${opening}" stands ${places.length} times in the text: say which, as in "${opening} #2"`);
  }
  const place = places[Number(ordinal ?? 1) - 1];
  if (!place) throw new Error(`"${opening}" stands only ${places.length} times in the text`);
  if (closing === undefined) return place;
  const end = occurrences(closing, text).find(([start]) => start >= place[1]);
  if (!end) throw new Error(`"${closing}" does not follow "${opening}"`);
  if (text.slice(place[0], end[1]).includes("\n")) throw new Error(`"${words}" runs over a paragraph: use "and"`);
  return [place[0], end[1]];
}

/** All places of a phrase as whole words: "he" is not in "the". */
export function occurrences(phrase: string, text: string): Range[] {
  const places: Range[] = [];
  for (let start = text.indexOf(phrase); start >= 0 && phrase !== ""; start = text.indexOf(phrase, start + 1)) {
    const end = start + phrase.length;
    if (!joins(text, start) && !joins(text, end)) places.push([start, end]);
  }
  return places;
}

export function isInside([start, end]: Range, [from, to]: Range): boolean {
  return from <= start && end <= to;
}

/** True if a word goes on over a place. */
function joins(text: string, at: number): boolean {
  return wordCharacter.test(text.charAt(at - 1)) && wordCharacter.test(text.charAt(at));
}
