import { type WordRange, wordAt } from "../words/text.ts";
import { cueVerbAt } from "./cue-verb.ts";
import type { Scene } from "./scene.ts";

/** How far a cue may stand behind a quotation that ends in ? or ! and still belong to it: “Why?” the mayor of Rye asked. */
const reach = 7;
/** Words outside quotation marks after which a run without a full stop is no sentence; it keeps reading linear. */
const longestUnit = 400;

/**
 * Sentences as the reporter wrote them: a quotation with all its sentences is part of the sentence it stands in.
 * `"Go. Now," he said. "Go."` is two units, `"Go. Now," he said.` and `"Go."`.
 */
export function findUnits(scene: Scene): WordRange[] {
  const units: WordRange[] = [];
  for (const range of scene.text.ranges) {
    let first = range.first;
    let own = 0;
    for (let at = range.first; at < range.end; at++) {
      if (scene.quotationOf[at] === -1) own++;
      if (at + 1 < range.end && own < longestUnit && !endsUnit(scene, at)) continue;
      own = 0;
      units.push({ first, end: at + 1 });
      first = at + 1;
    }
  }
  return units;
}

function endsUnit(scene: Scene, at: number): boolean {
  const { text, quotationOf } = scene;
  const word = wordAt(text, at);
  const next = wordAt(text, at + 1);
  const inside = quotationOf[at] ?? -1;
  if (inside !== -1 && inside === quotationOf[at + 1]) return false;
  if (word.sentence === next.sentence) return false;
  return inside === -1 || !isAsked(scene, at);
}

/** After a quotation that ends in a question or an exclamation, the sentence goes on if a verb of speech is near. */
function isAsked(scene: Scene, at: number): boolean {
  const { text, quotationOf, quotations } = scene;
  const quotation = quotations[quotationOf[at] ?? -1];
  const field = quotation && text.passages[quotation.passage]?.field;
  if (!quotation || !field || !/[?!]/.test(text.fields[field].charAt(quotation.innerEnd - 1))) return false;
  for (let next = at + 1; next <= at + reach; next++) {
    const word = wordAt(text, next);
    if (quotationOf[next] !== -1 || /^[.,;:]$/.test(word.text)) return false;
    if (word.pos === "VERB" || word.pos === "AUX") return cueVerbAt(text, word) !== null;
  }
  return false;
}
