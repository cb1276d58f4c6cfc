import { type Gender, genderOfGivenName } from "../names/given-name-gender.ts";
import { type Name, nameAt, type Scene } from "../speech/scene.ts";
import { spanOf, type WordRange, wordAt } from "../words/text.ts";
import { genderOf, isPersonNoun, isTitle } from "./person-noun.ts";

/** A person's name as it stands in the text. */
export interface PersonName extends WordRange {
  /** As written, without titles: "Ann Lee". */
  readonly text: string;
  readonly parts: readonly string[];
  /** The titles before the name, as written. */
  readonly title: string | null;
  /** What a title or a noun beside the name says: "Mrs", "spokesman". */
  readonly gender: Gender | null;
  readonly confidence: number;
}

const generation = /^(?:Jr|Sr|II|III|IV)\.?$/;
const particle = /^(?:al|el|bin|ibn|de|da|del|della|di|van|von|der|den|la|le|du|dos|das|abu)$/i;
const possessive = /^(?:his|her|its|their|our)$/;

/** Reads a name of the tagger, which may have taken in titles; null where nothing but titles is left. */
export function readPersonName(scene: Scene, { first, end, confidence }: Name): PersonName | null {
  const { text } = scene;
  let from = first;
  while (from < end - 1 && isTitle(wordAt(text, from).text)) from++;
  let title = from;
  while (title > 0 && isTitleBefore(scene, title)) title--;
  const exact = spanOf(text, { first: from, end }).exact.replace(/\s+/gu, " ");
  const parts = exact.split(" ").filter((part) => !generation.test(part));
  if (parts.length === 0) return null;
  const titles = title < from ? spanOf(text, { first: title, end: from }).exact.replace(/\s+/gu, " ") : null;
  const gender = (titles ? genderOf(titles.split(" ").at(-1) ?? "") : null) ?? genderBeside(scene, title, end);
  return { first: from, end, text: exact, parts, title: titles, gender, confidence };
}

function isTitleBefore(scene: Scene, at: number): boolean {
  const word = wordAt(scene.text, at - 1);
  if (word.passage !== wordAt(scene.text, at).passage) return false;
  if (nameAt(scene, word.index) && !isTitle(word.text)) return false;
  return isTitle(word.text) && /^\p{Lu}/u.test(word.text);
}

/** The gender of the noun right before the name, "spokeswoman Ann Lee", or at the end of the description behind it. */
function genderBeside(scene: Scene, first: number, end: number): Gender | null {
  const before = wordAt(scene.text, first - 1);
  if (/^\p{Ll}/u.test(before.text) && isPersonNoun(before.lower)) {
    const owned = possessive.test(wordAt(scene.text, first - 2).lower) || wordAt(scene.text, first - 2).lower === "'s";
    // "her husband Bo" tells of Bo; "the club's fisherman Bo" as well, so that only the noun counts.
    const gender = genderOf(before.lower);
    if (gender || owned) return gender;
  }
  return wordAt(scene.text, end).text === "," ? genderOfDescription(scene, end + 1) : null;
}

const longestDescription = 6;

/** ", a mother of two," and ", the group's spokesman,": the first noun for a person that states a gender. */
function genderOfDescription(scene: Scene, from: number): Gender | null {
  if (wordAt(scene.text, from).pos === "NUM") return null;
  if (!/^(?:a|an|the)$/.test(wordAt(scene.text, from).lower)) return null;
  for (let at = from + 1; at < from + longestDescription; at++) {
    const word = wordAt(scene.text, at);
    if (word.pos === "PUNCT" || word.pos === "VERB" || word.lower === "of") return null;
    const next = wordAt(scene.text, at + 1).lower;
    const gender = next === "'s" || next === "-" ? null : genderOf(word.lower);
    if (gender) return gender;
  }
  return null;
}

/** A part of a name as it is compared: "al-Masri" is "masri", "J.R." is "jr". */
export function comparable(part: string): string {
  return part
    .toLowerCase()
    .replace(/^(?:al|el)[-‐]/, "")
    .replace(/[.’']/g, "");
}

/** True for a word that opens a family name of several words, "van" and "bin". */
export function isParticle(part: string): boolean {
  return particle.test(part);
}

/** Where the family name begins: at the last part, or at the particles before it, "Ludwig | van Beethoven". */
export function familyStart(parts: readonly string[]): number {
  let start = parts.length - 1;
  while (start > 1 && isParticle(parts[start - 1] ?? "")) start--;
  return start;
}

/** The gender that the first of the given names states. */
export function genderOfParts(parts: readonly string[]): Gender | null {
  const [first = ""] = parts;
  return parts.length > 1 ? (genderOfGivenName(first) ?? genderOfGivenName(first.split("-")[0] ?? "")) : null;
}

/** True for a name in capitals throughout: a headline's or a transcript's. */
export function isShouted(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
}
