import { type Word, wordAt } from "../words/text.ts";
import type { FactionRegister } from "./faction-draft.ts";
import type { FactionContext } from "./find-factions.ts";

const confidence = 0.75;

/**
 * "the Church" behind "the Church of the Holy Well": a lone capitalised noun with its article stands for the one body whose
 * name begins or ends with it. Where two bodies have it, it says nothing.
 */
export function registerShortNames(register: FactionRegister, { scene }: FactionContext): void {
  const bearers = bearersByNoun(register);
  if (bearers.size === 0) return;
  for (const word of scene.text.words) {
    const faction = bearers.get(word.text);
    if (faction === undefined || faction === null || !standsAlone(scene, word) || register.covers(word.index)) continue;
    const range = { first: word.index - 1, end: word.index + 1 };
    register.mention(faction, range, word.text, "NOMINAL", "SHORT_NAME", confidence);
  }
}

/** The faction by the first and the last noun of its name; null for a noun that several have. */
function bearersByNoun({ factions }: FactionRegister): Map<string, number | null> {
  const bearers = new Map<string, number | null>();
  factions.forEach(({ name }, index) => {
    const words = name.split(" ");
    if (words.length < 2) return;
    for (const noun of new Set([words[0] ?? "", words.at(-1) ?? ""])) {
      if (/^\p{Lu}\p{Ll}{3,}$/u.test(noun)) bearers.set(noun, bearers.has(noun) ? null : index);
    }
  });
  return bearers;
}

/** A noun behind "the", that is no part of a longer name. */
function standsAlone({ text, nameOf }: FactionContext["scene"], { index, pos }: Word): boolean {
  const [before, after] = [wordAt(text, index - 1), wordAt(text, index + 1)];
  return (
    before.lower === "the" &&
    (pos === "NOUN" || pos === "PROPN") &&
    nameOf[index] === -1 &&
    after.text !== "-" &&
    after.lower !== "'s" &&
    !/^\p{Lu}/u.test(after.text)
  );
}
