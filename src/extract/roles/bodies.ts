import type { FactionRegister } from "../mentions/faction-draft.ts";
import { kindsOfCollective } from "../mentions/group-noun.ts";
import type { MentionIndex } from "../mentions/mention-index.ts";
import { type Country, countryOf, countryOfDemonym } from "../names/countries.ts";
import { nameAt, type Scene } from "../speech/scene.ts";
import { type WordRange, wordAt } from "../words/text.ts";

/** The bodies of an article as roles look them up: whose minister, which group's spokesman. */
export interface Bodies {
  readonly scene: Scene;
  readonly register: FactionRegister;
  /** The mentions of the register's factions. */
  readonly mentions: MentionIndex;
}

/** The faction whose mention covers a word, as an index, or null. */
export function factionAt({ mentions }: Bodies, word: number): number | null {
  return mentions.covering(word)?.entity?.index ?? null;
}

/** The first faction named inside a phrase, or null. */
export function factionIn({ mentions }: Bodies, phrase: WordRange): number | null {
  return mentions.inside(phrase)[0]?.entity?.index ?? null;
}

/**
 * The country or body at the beginning of the words of a range, and where the role begins behind it.
 *
 * @param office whether the role is an office of a state: "the Kenyan minister" is Kenya's, "the Kenyan singer" is not
 */
export function ownerBefore(
  bodies: Bodies,
  first: number,
  end: number,
  office: boolean,
): { faction: number | null; end: number } | null {
  const { scene, mentions } = bodies;
  for (let at = end - 1; at >= first; at--) {
    const faction = mentions.endingAt(at + 1)?.entity?.index;
    if (faction !== undefined) return { faction, end: at + 1 };
    const word = wordAt(scene.text, at);
    const owned = word.lower === "'s";
    const country = owned ? countryAt(scene, at - 1) : (demonymAt(scene, at) ?? countryAt(scene, at));
    if (country && !office) return null;
    if (country) return { faction: governmentOf(bodies, country), end: at + 1 };
    if (owned) return { faction: factionAt(bodies, at - 1), end: at + 1 };
  }
  return null;
}

function countryAt(scene: Scene, word: number): Country | null {
  const name = nameAt(scene, word);
  return name?.kind === "PLACE" ? countryOf(name.text) : null;
}

function demonymAt(scene: Scene, word: number): Country | null {
  const { text } = wordAt(scene.text, word);
  return countryOfDemonym(`${wordAt(scene.text, word - 1).text} ${text}`) ?? countryOfDemonym(text);
}

/** The government of a country; an office named with the country is evidence enough to know of it. */
function governmentOf({ register }: Bodies, country: Country): number {
  const known = register.find(({ method, country: other }) => method === "STATE" && other?.code === country.code);
  return known ?? register.add({ name: country.name, kind: "GOVERNMENT", country, method: "STATE", confidence: 0.8 });
}

/**
 * The government, or the one above the institution, that was mentioned last before a word: if it is that of the country the
 * article is set in, or the only one, or no more than a paragraph away. Null where none was, or where it may be another's.
 */
export function nearestGovernment({ scene, register, mentions }: Bodies, word: number): number | null {
  const only = register.factions.filter(({ method }) => method === "STATE").length === 1;
  const here = wordAt(scene.text, word).passage;
  for (const { entity, range } of mentions.before(word)) {
    let index = entity?.index ?? null;
    while (index !== null && register.factions[index]?.method !== "STATE")
      index = register.factions[index]?.parent ?? null;
    if (index === null) continue;
    const own = register.setting !== null && register.factions[index]?.country?.code === register.setting.code;
    return only || own || here - wordAt(scene.text, range.first).passage <= 1 ? index : null;
  }
  return null;
}

/** How many words back "its" may point. */
const reach = 80;

/**
 * The body that was mentioned last before a word, "its" for short; null where none was near. One in brackets is the agency
 * of a dateline, or stands for the name before it.
 */
export function nearestBody({ scene, mentions }: Bodies, word: number): number | null {
  for (const { entity, range } of mentions.before(word)) {
    if (word - range.first > reach) return null;
    if (entity && wordAt(scene.text, range.first - 1).text !== "(") return entity.index;
  }
  return null;
}

/** "the group" in "the group's spokesman": the body of such a kind that was mentioned last. */
export function collectiveOwner({ scene, register, mentions }: Bodies, phrase: WordRange): number | null {
  const kinds = kindsOfCollective(wordAt(scene.text, phrase.end - 1).lower);
  if (kinds.length === 0 || !/^(?:the|its|their)$/.test(wordAt(scene.text, phrase.first).lower)) return null;
  for (const { entity } of mentions.before(phrase.first)) {
    if (entity && kinds.includes(register.factions[entity.index]?.kind ?? "OTHER")) return entity.index;
  }
  return null;
}
