import type { Scene } from "../speech/scene.ts";
import { type Word, type WordRange, wordAt } from "../words/text.ts";

const links = new Set(
  "of for from in at with on to inside within near under behind between among against about into across outside representing".split(
    " ",
  ),
);
const definite = new Set(["the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my"]);
const indefinite = new Set([
  "a",
  "an",
  "one",
  "another",
  "some",
  "several",
  "many",
  "few",
  "two",
  "three",
  "other",
  "others",
  "most",
  "any",
  "four",
  "five",
  "both",
]);

/** A noun phrase taken apart: "a senior official in one rebel faction" has the core "a senior official" and the head "official". */
export interface Nominal {
  readonly range: WordRange;
  /** The phrase up to its first preposition. */
  readonly core: WordRange;
  readonly head: Word;
  /** Whether its determiner points back to somebody known, brings in somebody new, or is missing. */
  readonly determiner: "DEFINITE" | "INDEFINITE" | "NONE";
  readonly possessive: string | null;
}

/** Takes a noun phrase apart; null for a range without words. */
export function readNominal(scene: Scene, range: WordRange): Nominal | null {
  let end = range.first;
  while (end < range.end && (end === range.first || !links.has(wordAt(scene.text, end).lower))) end++;
  let last = end - 1;
  while (last > range.first && wordAt(scene.text, last).pos === "PUNCT") last--;
  const head = wordAt(scene.text, last);
  const opener = wordAt(scene.text, range.first).lower;
  if (head.index === -1) return null;
  const owned = Array.from(
    { length: last - range.first },
    (_, at) => wordAt(scene.text, range.first + at).lower,
  ).includes("'s");
  const determiner =
    definite.has(opener) || owned ? "DEFINITE" : indefinite.has(opener) || /^\d+$/.test(opener) ? "INDEFINITE" : "NONE";
  const possessive = /^(?:his|her|its|their|our|my)$/.test(opener) ? opener : null;
  return { range, core: { first: range.first, end }, head, determiner, possessive };
}
