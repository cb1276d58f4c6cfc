import type { Person, Place } from "../../extract/reading.ts";
import { slugOf } from "../slug.ts";
import { namePartsOf } from "./name-parts.ts";

/**
 * Who of one article is who of another, as far as a name alone tells: what shares a key is one. A wrong merge is worse
 * than a missed one, so a key holds as much as the article says, and `~` (which no slug has) sets apart what would
 * otherwise be merged. What is joined beyond that has a reason of its own; see `settlePeople`.
 */

/**
 * The keys of an article's people, in their order. The same full name is the same person in every article. A single
 * name ("Lee") is known in its own article only, and a second person of a name in one article is a person of their own.
 *
 * @param others keys of which an editor said that this article means somebody else by them
 */
export function personKeys(
  people: readonly Pick<Person, "name" | "familyName">[],
  articleKey: string,
  others: ReadonlySet<string> = new Set(),
): string[] {
  const seen = new Map<string, number>();
  return people.map(({ name, familyName }) => {
    const slug = nameKey(name);
    const nth = (seen.get(slug) ?? 0) + 1;
    seen.set(slug, nth);
    const own = namePartsOf(name, familyName).single || nth > 1 || others.has(slug);
    return [slug, ...(own ? [ownMark(articleKey)] : []), ...(nth > 1 ? [nth] : [])].join("~");
  });
}

/** What sets a key apart that is known in one article only. */
export function ownMark(articleKey: string): string {
  return articleKey.slice(0, 10);
}

/** The same name is the same place, unless one of them is a country: Georgia the country is not Georgia the state. */
export function placeKey({ name, countryCode }: Place): string {
  return countryCode === null ? nameKey(name) : `${nameKey(name)}~${countryCode.toLowerCase()}`;
}

/** A name without its spelling: case, diacritics and marks. A name that is nothing but marks stands for itself. */
export function nameKey(name: string): string {
  return slugOf(name) || name;
}
