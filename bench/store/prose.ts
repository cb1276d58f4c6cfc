import { en } from "@faker-js/faker";
import { pick, type Random } from "../../scripts/bench/random.ts";
import { famous } from "./cast.ts";

const wordy = /^[a-z]{3,}$/u;
const [nouns, adjectives, verbs] = [en.word?.noun, en.word?.adjective, en.word?.verb].map((words) =>
  (words ?? []).filter((word) => wordy.test(word)),
) as [string[], string[], string[]];

export const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** A few words are everywhere, most of them rare. */
const one = (random: Random, words: readonly string[]): string => words[famous(random, words.length, 8)] as string;
const noun = (random: Random) => one(random, nouns);
const thing = (random: Random) => `${one(random, adjectives)} ${noun(random)}`;
const deed = (random: Random) => one(random, verbs);

const clauses: readonly ((random: Random) => string)[] = [
  (random) => `the ${thing(random)} would ${deed(random)} the ${noun(random)} before the end of the year`,
  (random) => `nobody had seen the ${thing(random)} that the ${noun(random)} was meant to ${deed(random)}`,
  (random) => `a ${thing(random)} was worth more than any ${noun(random)}`,
  (random) => `talks on the ${noun(random)} had failed over the ${thing(random)}`,
  (random) => `the ${noun(random)} and the ${noun(random)} could not ${deed(random)} without a ${thing(random)}`,
  (random) => `about ${Math.round(2 + random() * 900)} people would lose their ${noun(random)}`,
  (random) => `the price of the ${thing(random)} rose by ${Math.round(1 + random() * 40)} per cent`,
];

/** What somebody may have said, without a full stop: "talks on the harbour had failed over the old promise". */
export function clause(random: Random): string {
  return pick(random, clauses)(random);
}

/** Some words to be quoted: "a rotten compromise". */
export function phrase(random: Random): string {
  return `a ${thing(random)} for every ${noun(random)}`;
}

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
