import { type WordRange, wordAt } from "../words/text.ts";
import { isQuoted } from "./content.ts";
import type { Cue } from "./cue.ts";
import type { Scene } from "./scene.ts";

/**
 * What a source is given for: the clause before "according to Lee", else the rest of the sentence behind it. Behind a
 * conjunction or a relative pronoun the source opens a clause of its own: "The roof fell, and according to Lee, …".
 */
export function behindSource(scene: Scene, unit: WordRange, cue: Cue, before: WordRange | null): WordRange | null {
  if (before && !opensOwnClause(scene, unit, cue)) return before;
  const rest = restOfSentence(scene, unit, cue);
  return rest && (!before || saysMore(scene, rest)) ? rest : before;
}

function opensOwnClause(scene: Scene, unit: WordRange, { whole }: Cue): boolean {
  const comma = wordAt(scene.text, whole.first - 1).text === ",";
  const link = wordAt(scene.text, whole.first - (comma ? 2 : 1));
  return link.index >= unit.first && (link.pos === "CCONJ" || /^(?:that|which|who)$/.test(link.lower));
}

/** True for words with a verb or a verbatim word: "safe" in "old but, according to Lee, safe" is the end of a clause. */
function saysMore(scene: Scene, range: WordRange): boolean {
  for (let at = range.first; at < range.end; at++) {
    const { pos } = wordAt(scene.text, at);
    if (isQuoted(scene, at) || pos === "AUX" || pos === "VERB") return true;
  }
  return false;
}

/** "According to X, …" */
function restOfSentence(scene: Scene, unit: WordRange, cue: Cue): WordRange | null {
  const first = contentStart(scene, unit, cue.whole.end);
  let end = unit.end;
  while (end > first && !isQuoted(scene, end - 1) && /^[.,;:!?…]+$/.test(wordAt(scene.text, end - 1).text)) end--;
  return end > first ? { first, end } : null;
}

function contentStart(scene: Scene, unit: WordRange, source: number): number {
  const quoted = nextQuoted(scene, source, unit.end);
  if (quoted !== null) return quoted;
  if (opensClause(scene, unit, source)) return source;
  const first = afterComma(scene, unit, source);
  // "According to the agency, quoting state radio, …"
  return /^(?:quoting|citing)$/.test(wordAt(scene.text, first).lower) ? afterComma(scene, unit, first) : first;
}

function afterComma(scene: Scene, unit: WordRange, from: number): number {
  let at = from;
  while (at < unit.end && !isQuoted(scene, at) && wordAt(scene.text, at).text !== ",") at++;
  return isQuoted(scene, at) ? at : at + 1;
}

/** "according to Lee, a clerk, “…”": the quotation that the source's commas lead to. */
function nextQuoted(scene: Scene, first: number, end: number): number | null {
  for (let at = first; at < end; at++) {
    if (isQuoted(scene, at)) return wordAt(scene.text, at - 1).text === "," ? at : null;
    if (wordAt(scene.text, at).pos === "VERB" || wordAt(scene.text, at).pos === "AUX") return null;
  }
  return null;
}

/** A clause right behind the source, without the comma: "According to Lee the vote was close". */
function opensClause(scene: Scene, unit: WordRange, at: number): boolean {
  const { pos, lower } = wordAt(scene.text, at);
  if (pos === "DET" || /^(?:he|she|they|it|there)$/.test(lower)) return true;
  const counted = pos === "ADP" && wordAt(scene.text, at + 1).pos === "NUM";
  return (counted || /^(?:NOUN|PROPN|NUM|ADJ)$/.test(pos)) && hasAuxiliary(scene, unit, at);
}

function hasAuxiliary(scene: Scene, unit: WordRange, from: number): boolean {
  for (let at = from; at < unit.end && wordAt(scene.text, at).text !== ","; at++) {
    const { pos, lower } = wordAt(scene.text, at);
    if (/^(?:who|which|that)$/.test(lower)) return false;
    if (pos === "AUX") return true;
  }
  return false;
}
