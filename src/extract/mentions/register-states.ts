import { type Country, countryOf, countryOfDemonym } from "../names/countries.ts";
import { cueVerbAt } from "../speech/cue-verb.ts";
import { nameAt, type Scene } from "../speech/scene.ts";
import { wordAt } from "../words/text.ts";
import type { FactionRegister } from "./faction-draft.ts";
import type { FactionContext } from "./find-factions.ts";

const be = new Set(["is", "are", "was", "were", "be", "been", "being"]);

/** A country that acts ("Kenya has told …") is its government; from then on each of its names stands for it. */
export function registerStates(register: FactionRegister, { scene }: FactionContext): void {
  const places = scene.names.flatMap((name) => {
    const country = name.kind === "PLACE" ? countryOf(name.text) : null;
    return country ? [{ name, country }] : [];
  });
  const acting = new Map<string, Country>();
  for (const { name, country } of places) if (acts(scene, name.end)) acting.set(country.code, country);
  for (const country of acting.values())
    register_(
      register,
      country,
      places.find((place) => place.country.code === country.code)?.name.text ?? country.name,
    );
  for (const { name, country } of places) {
    const index = acting.has(country.code) && acts(scene, name.end) ? stateOf(register, country) : null;
    if (index !== null) register.mention(index, { first: name.first, end: name.end }, name.text, "NAME", "STATE", 0.85);
  }
  registerPeoples(register, scene);
  linkParents(register);
}

/** The government of a country; its plain name is the best one, since the article lets the country itself act. */
function register_(register: FactionRegister, country: Country, name: string): void {
  const known = stateOf(register, country);
  if (known === null) {
    register.add({ name, kind: "GOVERNMENT", country, method: "STATE", confidence: 0.85 });
    return;
  }
  const faction = register.factions[known];
  if (!faction) return;
  faction.aliases.set(faction.name, "NOMINAL");
  faction.aliases.delete(name);
  faction.name = name;
}

function stateOf(register: FactionRegister, country: Country): number | null {
  return register.find((faction) => faction.method === "STATE" && faction.country?.code === country.code);
}

/** True if the word right behind the name is the verb of an act: not a passive, not "is". */
function acts(scene: Scene, end: number): boolean {
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

/** "the Russians": the people for its government, where that is known. */
function registerPeoples(register: FactionRegister, scene: Scene): void {
  for (const word of scene.text.words) {
    if (wordAt(scene.text, word.index - 1).lower !== "the" || !/s$/.test(word.text) || !/^\p{Lu}/u.test(word.text))
      continue;
    const country = countryOfDemonym(word.text);
    const index = country ? stateOf(register, country) : null;
    if (index === null || (nameAt(scene, word.index)?.kind ?? "OTHER") !== "OTHER") continue;
    const text = `${wordAt(scene.text, word.index - 1).text} ${word.text}`;
    register.mention(index, { first: word.index - 1, end: word.index + 1 }, text, "NOMINAL", "PEOPLE", 0.6);
  }
}

/** An institution is part of the government of its country, where the article speaks of that one. */
function linkParents(register: FactionRegister): void {
  for (const faction of register.factions) {
    if (faction.method !== "INSTITUTION" || !faction.country || faction.kind === "COALITION") continue;
    faction.parent = stateOf(register, faction.country);
  }
}
