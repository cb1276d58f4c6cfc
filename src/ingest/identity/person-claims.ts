import { genderOfParts } from "../../extract/mentions/person-name.ts";
import { genderOf } from "../../extract/mentions/person-noun.ts";
import type { Person, Reading } from "../../extract/reading.ts";
import { countriesIn, countriesOfReading } from "./countries-in.ts";
import type { Claims } from "./decide-person.ts";
import { officesOf } from "./offices-of.ts";

export type ClaimKind = "OFFICE" | "COUNTRY" | "BODY" | "CONTEXT" | "GENDER";

/** One thing that an article says of a person. */
export type Claim = readonly [kind: ClaimKind, value: string];

/**
 * What an article says of a person that tells bearers of a surname apart. Of a single name also what the article is
 * about, because that is all there may be to tell whom it means.
 *
 * @param factionKeys of the reading's factions, in their order
 */
export function claimsOf(person: Person, reading: Reading, factionKeys: readonly string[], single: boolean): Claim[] {
  const bodies = person.roles.flatMap(({ affiliation }) => (affiliation === null ? [] : [affiliation]));
  // The name itself may be a country's: "Georgia Brown", "Mr Jordan".
  const stated = person.roles.map(({ evidence }) => evidence.exact.replaceAll(person.name, " "));
  const countries = [...stated, ...bodies.map((index) => reading.factions[index]?.name ?? "")].flatMap(countriesIn);
  const around = single
    ? reading.factions.flatMap(({ kind }, index) => (kind === "MEDIA" || kind === "GOVERNMENT" ? [] : [index]))
    : [];
  const gender = genderOf(person.honorificPrefix?.split(" ").at(-1) ?? "") ?? genderOfParts(person.name.split(/\s+/u));
  const claims: Claim[] = [
    ...officesOf(person).map((office): Claim => ["OFFICE", office]),
    ...countries.map((code): Claim => ["COUNTRY", code]),
    ...[...bodies, ...around].map((index): Claim => ["BODY", factionKeys[index] ?? ""]),
    ...(single ? countriesOfReading(reading).map((code): Claim => ["CONTEXT", code]) : []),
    ...(gender ? [["GENDER", gender] as const] : []),
  ];
  return [...new Map(claims.map((claim) => [claim.join(" "), claim])).values()];
}

/** The claims of a person, each kind for itself. */
export function byKind(claims: readonly Claim[]): Claims {
  const of = (wanted: ClaimKind) => claims.flatMap(([kind, value]) => (kind === wanted ? [value] : []));
  return {
    offices: of("OFFICE"),
    countries: of("COUNTRY"),
    bodies: of("BODY"),
    context: of("CONTEXT"),
    genders: of("GENDER"),
  };
}
