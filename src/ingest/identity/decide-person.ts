import common from "./common-surnames.data.json" with { type: "json" };
import { isSoleOffice } from "./offices-of.ts";

/** What articles say of a person that tells bearers of one surname apart. */
export interface Claims {
  readonly offices: readonly string[];
  /** ISO codes that a stated role or affiliation names. */
  readonly countries: readonly string[];
  /** Keys of the factions that a stated role is in. */
  readonly bodies: readonly string[];
  /** ISO codes of the countries in the whole article. */
  readonly context: readonly string[];
  readonly genders: readonly string[];
}

/** Somebody whose full name the store knows. */
export interface Bearer extends Claims {
  readonly id: number;
  readonly name: string;
}

/** Why two names are one person. */
export interface Reason {
  readonly method: "OFFICE_AND_SURNAME" | "ONLY_BEARER_AND_COUNTRY" | "ONLY_BEARER_AND_BODY" | "MIDDLE_NAME";
  readonly confidence: number;
  /** The facts it rests on, for people: "president Putin; RU". */
  readonly evidence: string;
}

const commonSurnames = new Set(common.surnames);

/**
 * Whom of the bearers of a surname an article means that gives only the surname; null if it may be somebody else.
 *
 * - OFFICE_AND_SURNAME: exactly one bearer is known in an office of which there is one holder in a country ("President
 *   Putin"), and nothing says that another country is meant.
 * - ONLY_BEARER_AND_BODY and ONLY_BEARER_AND_COUNTRY: the store knows one bearer only, who holds an office, and the article
 *   is about the body or the country of it. Not for surnames that very many share.
 */
export function decidePerson(
  surname: string,
  named: Claims,
  bearers: readonly Bearer[],
): { readonly bearer: Bearer; readonly reason: Reason } | null {
  const possible = bearers.filter((bearer) => !disjoint(named.genders, bearer.genders));
  return byOffice(surname, named, possible) ?? byOnlyBearer(surname, named, possible);
}

function byOffice(surname: string, named: Claims, bearers: readonly Bearer[]) {
  const offices = named.offices.filter(isSoleOffice);
  const said = named.countries.length > 0 ? named.countries : named.context;
  const holders = bearers.filter(({ offices: known }) => offices.some((office) => known.includes(office)));
  const fitting = holders.filter(({ countries }) => !disjoint(said, countries));
  const [bearer] = fitting;
  if (!bearer || fitting.length > 1) return null;
  const shared = said.filter((country) => bearer.countries.includes(country));
  // Of two presidents of one surname in two countries, a country that is merely not denied does not choose.
  if (holders.length > 1 && shared.length === 0) return null;
  const office = offices.find((each) => bearer.offices.includes(each)) ?? "";
  const evidence = [`${office} ${surname}`, ...shared].join("; ");
  return {
    bearer,
    reason: { method: "OFFICE_AND_SURNAME", confidence: shared.length > 0 ? 0.95 : 0.85, evidence } as const,
  };
}

function byOnlyBearer(surname: string, named: Claims, bearers: readonly Bearer[]) {
  const [bearer] = bearers;
  if (!bearer || bearers.length > 1 || commonSurnames.has(surname) || bearer.offices.length === 0) return null;
  if (named.offices.length > 0 && disjoint(named.offices, bearer.offices)) return null;
  if (disjoint(named.countries, bearer.countries)) return null;
  const body = named.bodies.find((each) => bearer.bodies.includes(each));
  if (body !== undefined) {
    const evidence = `only ${bearer.name}; ${body}`;
    return { bearer, reason: { method: "ONLY_BEARER_AND_BODY", confidence: 0.85, evidence } as const };
  }
  const country = [...named.countries, ...named.context].find((each) => bearer.countries.includes(each));
  if (country === undefined) return null;
  const evidence = `only ${bearer.name}; ${country}`;
  return { bearer, reason: { method: "ONLY_BEARER_AND_COUNTRY", confidence: 0.75, evidence } as const };
}

/**
 * Whether a name without a middle name ("John Kennedy") is a form of the only one with it that the store knows ("John F.
 * Kennedy"): if both hold one office, or have a role in one body, and nothing speaks against it.
 */
export function decideMiddleName(plain: Bearer, longer: readonly Bearer[]): { bearer: Bearer; reason: Reason } | null {
  const [bearer] = longer;
  if (!bearer || longer.length > 1) return null;
  if (disjoint(plain.countries, bearer.countries) || disjoint(plain.genders, bearer.genders)) return null;
  const shared =
    plain.bodies.find((body) => bearer.bodies.includes(body)) ??
    plain.offices.find((office) => isSoleOffice(office) && bearer.offices.includes(office));
  if (shared === undefined) return null;
  return { bearer, reason: { method: "MIDDLE_NAME", confidence: 0.85, evidence: `${bearer.name}; ${shared}` } };
}

/** True if both say something, and nothing of it is the same. */
function disjoint(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((each) => b.includes(each));
}
