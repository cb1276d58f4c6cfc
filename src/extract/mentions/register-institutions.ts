import { type Country, countryOf, countryOfDemonym } from "../names/countries.ts";
import type { FactionKind } from "../reading.ts";
import { nameAt, type Scene } from "../speech/scene.ts";
import { spanOf, type WordRange, wordAt } from "../words/text.ts";
import type { FactionRegister } from "./faction-draft.ts";
import type { FactionContext } from "./find-factions.ts";
import { goesWithSide } from "./group-noun.ts";

/** Nouns that name an institution of a state when its demonym stands before them: "the Kenyan interior ministry". */
const institutions: ReadonlyMap<string, FactionKind> = new Map([
  ...[
    "government",
    "authorities",
    "regime",
    "administration",
    "parliament",
    "cabinet",
    "presidency",
    "junta",
    "embassy",
  ].map((noun) => [noun, "GOVERNMENT"] as const),
  ...["police"].map((noun) => [noun, "OTHER"] as const),
  ...["ministry"].map((noun) => [noun, "MINISTRY"] as const),
  ...["army", "military", "troops", "navy", "forces", "soldiers", "coastguard"].map(
    (noun) => [noun, "ARMED_FORCES"] as const,
  ),
  ...["opposition"].map((noun) => [noun, "COALITION"] as const),
]);
/** These are the government itself; the others are bodies of their own under it. */
const governments = new Set(["government", "authorities", "regime", "administration"]);
const mostModifiers = 4;

/** Institutions without a name of their own: a country's adjective or possessive before a noun of state. */
export function registerInstitutions(register: FactionRegister, { scene }: FactionContext): void {
  for (const word of scene.text.words) {
    const kind = institutions.get(word.lower);
    if (!kind || word.pos === "VERB" || register.covers(word.index)) continue;
    const opened = ownerBefore(scene, word.index);
    if (!opened) continue;
    const range = { first: opened.first, end: word.index + 1 };
    place(register, scene, kind, word.lower, opened.country, range);
  }
}

/** "Syrian", "South Korean", "Kenya's" before up to four plain words that qualify the noun. */
function ownerBefore(scene: Scene, noun: number): { first: number; country: Country } | null {
  for (let at = noun - 1; at >= Math.max(0, noun - 1 - mostModifiers); at--) {
    const word = wordAt(scene.text, at);
    const two = `${wordAt(scene.text, at - 1).text} ${word.text}`;
    const double = countryOfDemonym(two);
    if (double) return { first: at - 1, country: double };
    const single = countryOfDemonym(word.text);
    if (single && word.pos !== "VERB") return { first: at, country: single };
    const name = nameAt(scene, at);
    const country = name?.kind === "PLACE" ? countryOf(name.text) : null;
    if (name && country) return { first: name.first, country };
    if (word.lower !== "'s" && word.lower !== "and" && !/^(?:ADJ|NOUN|PROPN)$/.test(word.pos)) return null;
    if (name) return null;
  }
  return null;
}

function place(
  register: FactionRegister,
  scene: Scene,
  kind: FactionKind,
  noun: string,
  country: Country,
  range: WordRange,
): void {
  const name = spanOf(scene.text, range).exact.replace(/\s+/gu, " ");
  const rules = governments.has(noun);
  const same = register.find(
    (faction) =>
      faction.country?.code === country.code &&
      (rules ? faction.kind === "GOVERNMENT" && faction.method === "STATE" : plain(faction.name) === plain(name)),
  );
  const index = same ?? register.add({ name, kind, country, method: rules ? "STATE" : "INSTITUTION", confidence: 0.9 });
  const widened = withSide(scene, noun, range);
  const text = spanOf(scene.text, widened).exact.replace(/\s+/gu, " ");
  const faction = register.factions[index];
  if (faction && rules && noun === "government" && !/government$/.test(faction.name)) {
    faction.aliases.set(faction.name, "NOMINAL");
    faction.name = name;
    faction.aliases.delete(name);
  }
  register.mention(index, widened, text, "NOMINAL", rules ? "STATE" : "INSTITUTION", 0.9);
}

/** A name as it is compared: "Kenya's Coastguard" is the "Kenya coastguard". */
function plain(name: string): string {
  return name.toLowerCase().replace(/['’]s\b/u, "");
}

/** "Syrian opposition | fighters" is the opposition; "Syrian government | jets" is mentioned as the government only. */
function withSide(scene: Scene, noun: string, range: WordRange): WordRange {
  const next = wordAt(scene.text, range.end);
  return noun === "opposition" && goesWithSide(noun, next.lower) ? { first: range.first, end: range.end + 1 } : range;
}
