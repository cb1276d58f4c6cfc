import type { Gender } from "./mention-draft.ts";
import data from "./person-nouns.data.json" with { type: "json" };

const honorifics = new Set(data.honorifics);
const titles = new Set(data.titles);
const nouns = new Set(data.nouns);
const anonymous = new Set(data.anonymous);
const male = new Set(data.male);
const female = new Set(data.female);
const offices = new Set(data.offices);
const deities = new Set(data.deities);
const suffix = /(?:man|woman|person|ologist|keeper|maker|holder|goer|hand)$/;
const plurals = new Map([
  ["men", "man"],
  ["women", "woman"],
  ["people", "person"],
  ["children", "child"],
  ["wives", "wife"],
]);

/** True for a word that stands before a name as part of a title: "Foreign", "Minister", "Dr". */
export function isTitle(word: string): boolean {
  return titles.has(word) || honorifics.has(word);
}

/** True for a name that is prayed to: nobody whom the news quotes. */
export function isDeity(name: string): boolean {
  return deities.has(name);
}

/** True for "Mr", "Dr", "Sir": a title that is no office. */
export function isHonorific(word: string): boolean {
  return honorifics.has(word);
}

/** The singular of a noun in lower case: "witnesses" is "witness". */
export function singular(lower: string): string {
  const irregular = plurals.get(lower) ?? plurals.get(lower.replace(/^.*(?=men$|women$)/, ""));
  if (irregular !== undefined) return lower.endsWith("men") ? lower.replace(/men$/, "man") : irregular;
  if (/ies$/.test(lower)) return lower.replace(/ies$/, "y");
  if (/(?:s|x|ch|sh)es$/.test(lower)) return lower.replace(/es$/, "");
  return /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
}

/** True for a noun that denotes a person, in singular or plural: "spokeswoman", "residents". */
export function isPersonNoun(lower: string): boolean {
  const one = singular(lower);
  return nouns.has(lower) || nouns.has(one) || suffix.test(one);
}

/** True for a noun that hides who speaks, "official", "source"; other plurals, "residents", are a collective. */
export function isAnonymousNoun(lower: string): boolean {
  return anonymous.has(lower) || anonymous.has(singular(lower));
}

/** True for a noun of somebody who speaks for a state when its country stands before it: "minister", "envoy". */
export function isOffice(lower: string): boolean {
  return offices.has(lower) || offices.has(singular(lower));
}

/** True for a plural noun. */
export function isPlural(lower: string): boolean {
  return lower !== singular(lower);
}

/** The gender that a title or a noun states; null for most. */
export function genderOf(word: string): Gender | null {
  if (male.has(word)) return "MALE";
  return female.has(word) ? "FEMALE" : null;
}
