import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import capitals from "./capitals.data.json" with { type: "json" };
import written from "./countries.data.json" with { type: "json" };
import demonyms from "./demonyms.data.json" with { type: "json" };

export interface Country {
  /** As news writes it: "Syria", not "Syrian Arab Republic". */
  readonly name: string;
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  readonly code: string;
}

const official: Readonly<Record<string, string | readonly string[]>> = english.countries;
const common: Readonly<Record<string, readonly string[]>> = written.names;

const byCode = new Map<string, Country>();
const byName = new Map<string, Country>();
const byDemonym = new Map<string, Country>();

for (const [code, names] of Object.entries(official)) {
  const all = [...(common[code] ?? []), ...(typeof names === "string" ? [names] : names)];
  const country = { name: all[0] ?? code, code };
  byCode.set(code, country);
  for (const name of all) if (!byName.has(name)) byName.set(name, country);
}
for (const [code, words] of Object.entries(demonyms.countries)) {
  const country = byCode.get(code);
  if (country) for (const word of words) byDemonym.set(word, country);
}

const byCapital = new Map<string, Country>();
for (const [code, names] of Object.entries(capitals.capitals)) {
  const country = byCode.get(code);
  if (country) for (const name of names) byCapital.set(name, country);
}

/** The country of an ISO 3166-1 alpha-2 code; null for other codes. */
export function countryOfCode(code: string): Country | null {
  return byCode.get(code) ?? null;
}

/** The country whose government sits in the city called `name`: "Tehran", "New Delhi". */
export function countryOfCapital(name: string): Country | null {
  return byCapital.get(name) ?? null;
}

/** "SYRIA" as "Syria", "COSTA RICAN" as "Costa Rican". */
function capitalised(name: string): string {
  if (name.includes(" ")) return name.split(" ").map(capitalised).join(" ");
  return name.slice(0, 1) + name.slice(1).toLowerCase();
}

const isShouted = (key: string) => key === key.toUpperCase();

/** The name without its article, with straight apostrophes and single spaces; capitals only where it is an acronym. */
function keyOf(name: string): string {
  return name
    .replace(/^the\s+/iu, "")
    .replaceAll("’", "'")
    .replace(/\s+/gu, " ");
}

/** The country called `name`, by its official, short or newspaper name; "SYRIA" in capitals is Syria. */
export function countryOf(name: string): Country | null {
  const key = keyOf(name);
  // "US" and "UK" are capitals already; "us" must stay a pronoun, so that nothing is looked up in lower case.
  const found = byName.get(key) ?? byName.get(`The ${key}`);
  return found ?? (isShouted(key) ? byName.get(capitalised(key)) : undefined) ?? null;
}

/** The country whose adjective or people `word` names: "Syrian", "Syrians", "North Korean". */
export function countryOfDemonym(word: string): Country | null {
  return byDemonym.get(word) ?? byDemonym.get(capitalised(word)) ?? null;
}

const peoples = new Set(demonyms.peoples);

/** Whether `word` is the adjective or noun of a nation, people, region or creed: "Syrian", "Kurdish", "Sunni". */
export function isDemonym(word: string): boolean {
  return peoples.has(word) || byDemonym.has(word);
}

/** Every name a country goes by, as written. */
export const countryNames: ReadonlySet<string> = new Set(byName.keys());
