import { type Country, countryOf, countryOfCapital, countryOfDemonym } from "../names/countries.ts";
import type { FactionKind } from "../reading.ts";
import { type Name, nameAt, type Scene } from "../speech/scene.ts";
import { wordAt } from "../words/text.ts";
import { acts, speaks } from "./acts.ts";
import type { FactionRegister } from "./faction-draft.ts";
import type { FactionContext } from "./find-factions.ts";
import { countryOfSeat } from "./seat.ts";

/** A country that acts ("Kenya has told …") is its government; from then on each of its names stands for it. */
export function registerStates(register: FactionRegister, { scene }: FactionContext): void {
  const firstName = new Map<string, string>();
  const acting: { readonly name: Name; readonly country: Country }[] = [];
  for (const name of scene.names) {
    const country = name.kind === "PLACE" ? countryOf(name.text) : null;
    if (!country) continue;
    if (!firstName.has(country.code)) firstName.set(country.code, name.text);
    if (acts(scene, name.end)) acting.push({ name, country });
  }
  for (const code of new Set(acting.map(({ country }) => country.code))) {
    const country = acting.find((one) => one.country.code === code)?.country;
    if (country) nameState(register, country, firstName.get(code) ?? country.name);
  }
  for (const { name, country } of acting) {
    const index = stateOf(register, country);
    if (index !== null) register.mention(index, name, name.text, "NAME", "STATE", 0.85);
  }
  registerCapitals(register, scene);
  registerPeoples(register, scene);
  linkParents(register);
}

/** "Tehran warned": the capital for its government. It stays a place as well. */
function registerCapitals(register: FactionRegister, scene: Scene): void {
  for (const name of scene.names) {
    const country = name.kind === "PLACE" && !countryOf(name.text) ? countryOfCapital(name.text) : null;
    if (!country || !speaks(scene, name.end) || isLocated(scene, name)) continue;
    const known = stateOf(register, country);
    const index =
      known ??
      register.add({ name: country.name, kind: "GOVERNMENT", country, method: "STATE", confidence: metonymConfidence });
    register.mention(index, name, name.text, "NAME", "METONYM", metonymConfidence);
  }
}

const metonymConfidence = 0.7;

/** "a court in Tehran said": the city is where somebody else is. */
function isLocated(scene: Scene, { first }: Name): boolean {
  return wordAt(scene.text, first - 1).pos === "ADP";
}

/** The government of a country; its plain name is the best one, since the article lets the country itself act. */
function nameState(register: FactionRegister, country: Country, name: string): void {
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

const ofState: ReadonlySet<FactionKind> = new Set(["MINISTRY", "ARMED_FORCES", "GOVERNMENT"]);

/** An institution is part of the government of its country, where the article speaks of that one. */
function linkParents(register: FactionRegister): void {
  for (const faction of register.factions) {
    const country = faction.country ?? countryOfSeat(faction.name);
    const under = faction.method === "INSTITUTION" ? faction.kind !== "COALITION" : ofState.has(faction.kind);
    if (!country || !under || faction.method === "STATE" || faction.parent !== null) continue;
    faction.parent = stateOf(register, country);
  }
}
