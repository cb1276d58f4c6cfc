import { cueVerbAt } from "../speech/cue-verb.ts";
import { nameAt, type Scene } from "../speech/scene.ts";
import { isTimeWord } from "../speech/time-word.ts";
import { wordAt } from "../words/text.ts";

const be = new Set(["is", "are", "was", "were", "be", "been", "being"]);
const stances = new Set(
  "accuse back block boycott condemn demand deny dismiss expel impose insist order oppose pledge refuse reject retaliate sanction sign summon support threaten urge vow warn welcome".split(
    " ",
  ),
);

/** True if the words right behind a name are the verb of an act: not a passive, not "is". */
export function acts(scene: Scene, end: number): boolean {
  let at = end;
  let passive = false;
  for (; at < end + 4; at++) {
    const word = wordAt(scene.text, at);
    if (word.pos !== "AUX" && word.pos !== "ADV" && word.pos !== "PART") break;
    if (word.lower === "'s" || word.lower === "’s") return false;
    passive ||= be.has(word.lower);
  }
  const verb = wordAt(scene.text, at);
  if (verb.pos !== "VERB" || nameAt(scene, at)) return false;
  if (passive) return /ing$/.test(verb.lower);
  return !/ing$/.test(verb.lower) && (at > end || /(?:ed|s)$/.test(verb.lower) || cueVerbAt(scene.text, verb) !== null);
}

/** True if a verb of speech or of a stance follows a name, "on Monday" or an auxiliary between: what no place does. */
export function speaks(scene: Scene, end: number): boolean {
  let at = end;
  if (wordAt(scene.text, at).lower === "on" && isTimeWord(wordAt(scene.text, at + 1).lower)) at += 2;
  while (at < end + 5 && /^(?:AUX|ADV|PART)$/.test(wordAt(scene.text, at).pos)) {
    const { lower } = wordAt(scene.text, at++);
    if (be.has(lower) || lower === "'s" || lower === "’s") return false;
  }
  const verb = wordAt(scene.text, at);
  if (verb.pos !== "VERB" || /ing$/.test(verb.lower)) return false;
  return (
    cueVerbAt(scene.text, verb) !== null ||
    stances.has(verb.lower.replace(/(?:e?d|e?s)$/, "")) ||
    stances.has(verb.lower.replace(/[sd]$/, ""))
  );
}
