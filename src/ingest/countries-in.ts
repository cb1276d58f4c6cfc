import { countryOfSeat } from "../extract/mentions/seat.ts";
import { countryOf, countryOfCapital, countryOfCode, countryOfDemonym } from "../extract/names/countries.ts";
import type { Reading } from "../extract/reading.ts";

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

/** The countries that an article is about or set in: those among its places and factions, and where its capitals lie. */
export function countriesOfReading({ places, factions }: Reading): string[] {
  const ofPlaces = places.flatMap(({ name, countryCode }) =>
    countryCode === null ? (countryOfCapital(name)?.code ?? []) : (countryOfCode(countryCode)?.code ?? countryCode),
  );
  return [...new Set([...ofPlaces, ...factions.flatMap(({ name }) => countriesIn(name))])];
}
