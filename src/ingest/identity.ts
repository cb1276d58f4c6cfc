import type { Faction, Person, Place } from "../extract/reading.ts";
import { slugOf } from "./slug.ts";

/**
 * Who of one article is who of another. Everything is decided by the key: what shares one is one. A wrong merge is
 * worse than a missed one, so a key holds as much as the article says, and `~` (which no slug has) sets apart what
 * would otherwise be merged.
 */

/**
 * The keys of an article's people, in their order. The same full name is the same person in every article. A single
 * name ("Lee") is known in its own article only, and a second person of a name in one article is a person of their own.
 */
export function personKeys(people: readonly Person[], articleKey: string): string[] {
  const seen = new Map<string, number>();
  return people.map(({ name }) => {
    const slug = nameKey(name);
    const single = name.trim().split(/\s+/u).length === 1;
    const nth = (seen.get(slug) ?? 0) + 1;
    seen.set(slug, nth);
    const own = single || nth > 1;
    return [slug, ...(own ? [articleKey.slice(0, 10)] : []), ...(nth > 1 ? [nth] : [])].join("~");
  });
}

/** The same name and kind is the same faction: a ministry's name carries its country already. */
export function factionKey({ name, kind }: Faction): string {
  return `${nameKey(name)}~${kind.toLowerCase()}`;
}

/** The same name is the same place, unless one of them is a country: Georgia the country is not Georgia the state. */
export function placeKey({ name, countryCode }: Place): string {
  return countryCode === null ? nameKey(name) : `${nameKey(name)}~${countryCode.toLowerCase()}`;
}

/** A name without its spelling: case, diacritics and marks. A name that is nothing but marks stands for itself. */
function nameKey(name: string): string {
  return slugOf(name) || name;
}
