import { wordAt } from "../words/text.ts";
import type { Scene } from "./scene.ts";
import { isTimeWord } from "./time-word.ts";

const auxiliaries = new Set(
  "has have had is are was were be been being do does did will would can could may might must should shall 's 've 're 'd 'll n't not never also later earlier then once again there here still just even".split(
    " ",
  ),
);
const periods = new Set([
  "week",
  "month",
  "year",
  "morning",
  "afternoon",
  "evening",
  "night",
  "weekend",
  "spring",
  "summer",
  "fall",
  "autumn",
  "winter",
]);

/** Where the auxiliaries, adverbs and dates before the verb begin: "has also | said", "on Monday | asked". */
export function auxiliaryStart(scene: Scene, at: number, floor: number): number {
  let start = at;
  while (start > floor && scene.quotationOf[start - 1] === -1) {
    const next = dateStart(scene, start, floor) ?? auxiliaryBefore(scene, start);
    if (next === null) break;
    start = next;
  }
  return start;
}

function auxiliaryBefore(scene: Scene, start: number): number | null {
  const word = wordAt(scene.text, start - 1);
  const adverb = word.pos === "ADV" && !/^(?:when|where|why|how|so)$/.test(word.lower);
  if (!auxiliaries.has(word.lower) && !adverb) return null;
  return word.lower === "'s" && wordAt(scene.text, start).pos === "NOUN" ? null : start - 1;
}

/** The start of a date that ends right before a word: "on Monday", "late Tuesday", "this month", "in 2010"; null for none. */
function dateStart(scene: Scene, end: number, floor: number): number | null {
  const { text } = scene;
  const last = wordAt(text, end - 1);
  const before = wordAt(text, end - 2);
  let start: number | null = null;
  if (isTimeWord(last.lower)) start = end - 1;
  else if (periods.has(last.lower) && /^(?:this|last|next|earlier|late)$/.test(before.lower)) start = end - 2;
  else if (/^(?:19|20)\d\d$/.test(last.text) && before.lower === "in") start = end - 2;
  while (
    start !== null &&
    start - 1 > floor &&
    /^(?:on|late|early|earlier|last|just|since|from|until)$/.test(wordAt(text, start - 1).lower)
  )
    start--;
  return start !== null && start > floor ? start : null;
}
