import type { Scene } from "../speech/scene.ts";
import { nameAt } from "../speech/scene.ts";
import { spanOf, type WordRange, wordAt } from "../words/text.ts";
import type { FactionRegister } from "./faction-draft.ts";
import type { FactionContext } from "./find-factions.ts";
import { opensCollective, sideOf } from "./group-noun.ts";

/** Common nouns for the sides of a conflict, once the article has named them: "rebels", "the regime", "government forces". */
export function registerCollectives(register: FactionRegister, context: FactionContext): void {
  const { scene, setting } = context;
  const opposition = register.find(
    ({ kind, method, country }) =>
      kind === "COALITION" && method === "INSTITUTION" && (!setting || country?.code === setting.code),
  );
  const government = register.find(
    ({ method, country }) => method === "STATE" && setting !== null && country?.code === setting.code,
  );
  for (const word of scene.text.words) {
    const range = collectiveAt(scene, word.index);
    if (!range || register.covers(word.index)) continue;
    const phrase = lowerText(scene, range);
    const side = sideOf(phrase);
    const index = side === "OPPOSITION" ? opposition : government;
    if (side === null || index === null || (side === "GOVERNMENT" && !isDefinite(scene, range))) continue;
    const widened = withArticle(scene, range, side);
    register.mention(index, widened, spanOf(scene.text, widened).exact, "NOMINAL", "SIDE", 0.6);
  }
  registerEponyms(register, scene, government);
  linkArmedGroups(register, opposition);
}

/** The longest collective noun that begins at a word: "opposition fighters" before "opposition". */
function collectiveAt(scene: Scene, first: number): WordRange | null {
  const word = wordAt(scene.text, first);
  if (!opensCollective(word.lower) || nameAt(scene, first)) return null;
  if (word.pos !== "NOUN" && word.pos !== "ADJ" && word.pos !== "PROPN") return null;
  const next = wordAt(scene.text, first + 1);
  const two = { first, end: first + 2 };
  if (next.passage === word.passage && sideOf(lowerText(scene, two)) !== null) return two;
  const heads = next.pos !== "NOUN" && next.pos !== "PROPN" && next.lower !== "-";
  return sideOf(word.lower) !== null && heads ? { first, end: first + 1 } : null;
}

function lowerText(scene: Scene, range: WordRange): string {
  return Array.from({ length: range.end - range.first }, (_, at) => wordAt(scene.text, range.first + at).lower).join(
    " ",
  );
}

/** "the regime", "government forces"; "a government" and "any regime" are nobody's. */
function isDefinite(scene: Scene, range: WordRange): boolean {
  return wordAt(scene.text, range.first - 1).lower === "the" || range.end - range.first > 1;
}

function withArticle(scene: Scene, range: WordRange, side: string): WordRange {
  const the =
    wordAt(scene.text, range.first - 1).lower === "the" && side === "GOVERNMENT" && range.end - range.first === 1;
  return the ? { first: range.first - 1, end: range.end } : range;
}

/** "the Ann Lee government": the government of the country the article is set in. */
function registerEponyms(register: FactionRegister, scene: Scene, government: number | null): void {
  if (government === null) return;
  for (const name of scene.names) {
    const noun = wordAt(scene.text, name.end).lower;
    if (name.kind !== "PERSON" || !/^(?:government|regime|administration)$/.test(noun)) continue;
    const range = { first: name.first, end: name.end + 1 };
    register.mention(government, range, spanOf(scene.text, range).exact, "NOMINAL", "EPONYM", 0.7);
  }
}

const described = new Set(["DESCRIPTION", "NOUN_BEHIND"]);

/** A rebel group is part of the opposition that the article names as a whole. */
function linkArmedGroups(register: FactionRegister, opposition: number | null): void {
  if (opposition === null) return;
  for (const faction of register.factions) {
    if (faction.kind === "ARMED_GROUP" && described.has(faction.method) && faction.parent === null)
      faction.parent = opposition;
  }
}
