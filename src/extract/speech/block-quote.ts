import { type WordRange, wordAt } from "../words/text.ts";
import { readComplement } from "./complement.ts";
import { bareCue, type Cue } from "./cue.ts";
import { findCues } from "./find-cues.ts";
import { makeStatement } from "./make-statement.ts";
import type { Scene } from "./scene.ts";
import type { Statement } from "./statement.ts";
import { openingSubject } from "./subject.ts";

/** In words; less may be an item of a list or the caption of what was meant. */
const shortest = 5;
const firstPerson = /^(?:i|me|my|mine|we|us|our|ours)$/;
const document = /^(?:statement|letter|message|email|e-mail|note|post|tweet|reply|response|warning|memo|declaration)$/;

/**
 * A paragraph without quotation marks that the one before introduces with a cue and a colon: "In a letter to members, she
 * wrote:", "The union issued the following statement:". The next paragraphs belong to it as long as they speak of "I" or "we",
 * which a reporter does not. Null where the paragraph is no prose or has marks or a cue of its own: then the reporter speaks.
 *
 * @param before the last sentence before the paragraph
 */
export function blockQuote(scene: Scene, passage: number, before: WordRange): Statement | null {
  const range = scene.text.ranges[passage];
  if (!range || wordAt(scene.text, before.end - 1).text !== ":" || before.end !== range.first || !isProse(scene, range))
    return null;
  const cue = introducing(scene, before);
  if (!cue || hasCue(scene, range)) return null;
  const ranges = [range, ...goingOn(scene, passage + 1)];
  const parts = { cue, addressee: null, when: null, ranges, method: "BLOCK_QUOTE", confidence: 0.75 };
  const made = makeStatement(scene, parts);
  return made && { ...made, kind: "DIRECT", verbatim: made.spans };
}

/** True if a paragraph says who speaks, other than "I" or "we". */
function hasCue(scene: Scene, range: WordRange): boolean {
  const word = (at: number) => wordAt(scene.text, at).lower;
  return findCues(scene, range).some(({ subject }) => subject !== null && !firstPerson.test(word(subject.end - 1)));
}

/** The paragraphs from one on that go on in the first person. */
function goingOn(scene: Scene, first: number): WordRange[] {
  const { passages, ranges } = scene.text;
  const found: WordRange[] = [];
  for (let passage = first; passage < ranges.length && !passages[passage]?.heading; passage++) {
    const range = ranges[passage];
    if (!range || !isProse(scene, range) || !isFirstPerson(scene, range) || hasCue(scene, range)) break;
    found.push(range);
  }
  return found;
}

function isFirstPerson({ text }: Scene, { first, end }: WordRange): boolean {
  for (let at = first; at < end; at++) if (firstPerson.test(wordAt(text, at).lower)) return true;
  return false;
}

function isProse({ text, quotationOf }: Scene, { first, end }: WordRange): boolean {
  if (end - first < shortest || !/^[\p{Lu}\p{N}]/u.test(wordAt(text, first).text)) return false;
  if (!/^[.!?…]+$/.test(wordAt(text, end - 1).text)) return false;
  for (let at = first; at < end; at++) if (quotationOf[at] !== -1) return false;
  return true;
}

/** The cue that nothing but circumstances part from the colon: "she wrote on Facebook:", not "she said that he lied:". */
function introducing(scene: Scene, before: WordRange): Cue | null {
  const { text } = scene;
  const cue = findCues(scene, before).findLast(({ subject }) => subject !== null);
  if (cue?.subject && readComplement(scene, cue, before).opening === "NONE")
    return /^(?:what|how)$/.test(wordAt(text, cue.whole.first - 1).lower) ? null : cue;
  const colon = before.end - 1;
  const announced = document.test(wordAt(text, colon - 1).lower);
  const pointed = /^(?:following|this)$/.test(wordAt(text, colon - 2).lower);
  const subject = announced && pointed ? openingSubject(scene, before, colon) : null;
  return subject && bareCue("COLON", { first: colon, end: before.end }, subject, ":");
}
