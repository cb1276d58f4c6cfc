import { countryOfSeat } from "../../extract/mentions/seat.ts";
import { countryOf, countryOfCapital, countryOfDemonym } from "../../extract/names/countries.ts";
import type { Reading } from "../../extract/reading.ts";

/** The longest name of a country or its adjective that is looked for, in words: "United Arab Emirates". */
const longest = 3;

/**
 * ISO codes of the countries that words name: by name, adjective, capital or seat of government, each once. A longer name
 * goes before the shorter one in it: "South Korean" is not Korean.
 */
export function countriesIn(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}.’'-]+/gu) ?? [];
  const found = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(longest, words.length - at); length > 0; length--) {
      const name = words
        .slice(at, at + length)
        .join(" ")
        .replace(/['’]s$/u, "");
      if (!/^\p{Lu}/u.test(name)) break;
      const country = countryOf(name) ?? countryOfDemonym(name) ?? countryOfCapital(name) ?? countryOfSeat(name);
      if (!country) continue;
      found.add(country.code);
      at += length - 1;
      break;
    }
  }
  return [...found];
}

/** The countries that an article is about or set in: those it names as places, and those that act in it. */
export function countriesOfReading(reading: Reading): string[] {
  const named = reading.places.flatMap(({ countryCode }) => countryCode ?? []);
  return [...new Set([...named, ...actingCountries(reading)])];
}

/** The countries that act in an article: by a faction that names them, or by the capital that an article names. */
export function actingCountries({ places, factions }: Reading): string[] {
  const seats = places.flatMap(({ name }) => countryOfCapital(name)?.code ?? []);
  return [...new Set([...seats, ...factions.flatMap(({ name }) => countriesIn(name))])];
}
