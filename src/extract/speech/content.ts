import { type WordRange, wordAt } from "../words/text.ts";
import type { Cue } from "./cue.ts";
import type { Reading } from "./read-unit.ts";
import type { Scene } from "./scene.ts";

const conjunctions = new Set(["and", "but", "while", "though", "although", "whereas"]);
const mark = /^[.,;:!?…—–-]+$/;

/** True for a word between quotation marks, or such a mark. */
export function isQuoted(scene: Scene, at: number): boolean {
  return (scene.quotationOf[at] ?? -1) !== -1;
}

/** True if a range has such a word. */
export function hasQuoted(scene: Scene, range: WordRange): boolean {
  for (let at = range.first; at < range.end; at++) if (isQuoted(scene, at)) return true;
  return false;
}

/** From where the complement begins to where another speaker's clause, a participle cue or the sentence's end stops it. */
export function contentBehind(
  scene: Scene,
  unit: WordRange,
  { cue, complement }: Reading,
  later: readonly Reading[],
): WordRange | null {
  const { start, opening } = complement;
  if (opening === "NONE" || start >= unit.end) return null;
  let end = unit.end;
  for (const next of later) {
    if (next.cue.words.first <= start) continue;
    const cut = cutBefore(scene, next, cue);
    if (cut === null || cut <= start) continue;
    end = cut;
    break;
  }
  if (opening === "QUOTATION") end = Math.min(end, quotationEnd(scene, start, unit));
  end = beforeAside(scene, start, end);
  while (end > start && !isQuoted(scene, end - 1) && mark.test(wordAt(scene.text, end - 1).text)) end--;
  return end > start ? { first: start, end } : null;
}

/** `it was “like a cello”, | before going on`: what the reporter adds behind the last verbatim word is not said. */
function beforeAside(scene: Scene, start: number, end: number): number {
  for (let at = start + 1; at < end - 1; at++) {
    const comma = wordAt(scene.text, at).text === "," && isQuoted(scene, at - 1) && !isQuoted(scene, at);
    if (comma && /^(?:before|after|while|when|then)$/.test(wordAt(scene.text, at + 1).lower)) return at;
  }
  return end;
}

/** Where a content stops because of a later cue: before ", adding", before ", but Y said", before ", Y said." */
function cutBefore(scene: Scene, { cue: next, closes }: Reading, cue: Cue): number | null {
  const { text } = scene;
  const before = wordAt(text, next.whole.first - 1);
  const sameSpeaker = next.subject === cue.subject;
  if (next.described && next.described.first <= cue.whole.first && next.described.end > cue.words.end)
    return next.described.end;
  if (closes && before.text === ",") return before.index;
  const absolute = wordAt(text, next.whole.first).lower === "with";
  if (next.form === "PARTICIPLE" && before.text === "," && (sameSpeaker || absolute)) return before.index;
  if (before.text === ";") return before.index;
  if (!conjunctions.has(before.lower)) return null;
  if (wordAt(text, before.index - 1).text === ",") return before.index - 1;
  const goesOn = sameSpeaker && (next.form === "SUBJECT_VERB" || next.form === "PARTICIPLE");
  return before.lower === "but" || goesOn ? before.index : null;
}

/** A content that is a quotation ends with it, unless the sentence plainly goes on with more of the same. */
function quotationEnd(scene: Scene, start: number, unit: WordRange): number {
  const { quotationOf, text } = scene;
  let end = start;
  while (end < unit.end && quotationOf[end] === quotationOf[start]) end++;
  if (end < unit.end && isQuoted(scene, end)) return quotationEnd(scene, end, unit);
  const after = wordAt(text, end);
  const punctuated = /[,.!?…]/.test(wordAt(text, end - 2).text) || /^[,.;:!?…—–)]+$/.test(after.text);
  return punctuated || after.pos === "ADP" || after.pos === "SCONJ" ? end : unit.end;
}

/**
 * What stands before the cue's subject in the same sentence, if it is a clause or a quotation that the cue closes off.
 *
 * @param goesOn whether the clause goes on behind the cue, so that its beginning needs no verb of its own
 */
export function contentBefore(scene: Scene, cue: Cue, from: number, goesOn: boolean): WordRange | null {
  const { text } = scene;
  let end = cue.whole.first;
  const quoted = end > from && isQuoted(scene, end - 1);
  const closed = /^(?:,|—|–|--)$/.test(wordAt(text, end - 1).text);
  if (!quoted && !closed && cue.form !== "ACCORDING_TO") return null;
  while (end > from && !isQuoted(scene, end - 1) && mark.test(wordAt(text, end - 1).text)) end--;
  let first = from;
  while (first < end && !isQuoted(scene, first) && mark.test(wordAt(text, first).text)) first++;
  const range = { first, end };
  return end > first && (goesOn || hasQuoted(scene, range) || isClause(scene, range) || isClosed(scene, cue, range))
    ? range
    : null;
}

/**
 * "Ferries sail again, the port said.": the cue ends the sentence, so that what stands before it is said, also where the
 * tagger takes its verb for a noun. Words of time and place, and a name, say nothing: "On Monday, she said."
 */
function isClosed({ text, nameOf }: Scene, { whole, form, frames }: Cue, { first, end }: WordRange): boolean {
  const opener = wordAt(text, first);
  const nominal = /^(?:NOUN|PROPN|DET|ADJ|NUM)$/.test(opener.pos);
  const ends = /^[.!?]$/.test(wordAt(text, whole.end).text);
  return form === "SUBJECT_VERB" && frames.has("PLAIN") && ends && nominal && nameOf[first] === -1 && end - first >= 3;
}

/** True for words with a finite verb that are no mere introduction: "When the vote came, she said" has none before the cue. */
function isClause(scene: Scene, range: WordRange): boolean {
  const opener = wordAt(scene.text, range.first);
  const introduces =
    opener.pos === "SCONJ" ||
    opener.pos === "ADP" ||
    /^(?:when|asked|pressed|as|after|before|while|if|since)$/.test(opener.lower);
  let comma = false;
  let verb = false;
  for (let at = range.first; at < range.end; at++) {
    const word = wordAt(scene.text, at);
    comma ||= word.text === ",";
    verb ||= (word.pos === "VERB" || word.pos === "AUX") && !/ing$/.test(word.lower);
  }
  return verb && (!introduces || comma);
}
