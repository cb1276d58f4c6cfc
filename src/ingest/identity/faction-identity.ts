import { countryOf, countryOfDemonym } from "../../extract/names/countries.ts";
import type { Reading } from "../../extract/reading.ts";
import { actingCountries, countriesIn, countriesOfReading } from "./countries-in.ts";
import { nameKey, ownMark } from "./identity.ts";

/** The key of a faction, and by which rule it is that one. */
export interface FactionIdentity {
  readonly key: string;
  readonly method:
    | "NAME_AND_KIND"
    | "COUNTRY_IN_NAME"
    | "COUNTRY_OF_PARENT"
    | "COUNTRY_BESIDE_NAME"
    | "COUNTRY_OF_ARTICLE"
    | "UNKNOWN_COUNTRY"
    | "EDITOR";
  readonly confidence: number;
  /** The country, as an ISO code; null where none decides. */
  readonly evidence: string | null;
}

/** Names that every state has a body of: without its country they do not tell which one is meant. */
const generic =
  /^(?:(?:[a-z]+-){0,4}(?:ministry|department|treasury|parliament|senate|cabinet|government|army|navy|police|military|presidency|embassy|coastguard|prosecutor|prosecutors|opposition)|(?:ministry|department)-of-.+|(?:national|federal|general|people-s|peoples)-(?:assembly|congress|council|police|guard|bank|court)|(?:supreme|constitutional|high|federal)-court|central-bank|armed-forces|air-force|security-forces|state-department|foreign-office|interior-ministry|house-of-representatives|election-commission|electoral-commission|house-of-lords)$/u;

/**
 * The identities of an article's factions, in their order.
 *
 * The same name and kind is the same faction. A generic name ("Foreign Ministry") is one only together with its country: the one
 * in the name ("Egyptian Foreign Ministry", "Ministry of Defence of Kenya"), that of the body it is part of, the one that
 * stands beside it or beside its people, or else the only country of the article, if that acts in it. If none is known, it is known in its
 * own article only.
 *
 * @param others keys of which an editor said that this article means another body by them
 */
export function factionIdentities(
  reading: Reading,
  articleKey: string,
  others: ReadonlySet<string> = new Set(),
): FactionIdentity[] {
  return reading.factions.map((_, index) => {
    const identity = identityOf(reading, index, articleKey);
    if (!others.has(identity.key)) return identity;
    return { key: `${identity.key}~${ownMark(articleKey)}`, method: "EDITOR", confidence: 1, evidence: null };
  });
}

function identityOf(reading: Reading, index: number, articleKey: string): FactionIdentity {
  const { name, kind } = reading.factions[index] as Reading["factions"][number];
  const suffix = kind.toLowerCase();
  const bare = withoutCountry(name);
  const plain = oneForm(nameKey(bare.rest));
  if (!generic.test(plain)) {
    return { key: `${nameKey(name)}~${suffix}`, method: "NAME_AND_KIND", confidence: 0.9, evidence: null };
  }
  const [method, confidence, country] = countryOfFaction(reading, index, bare.country);
  if (country === null) {
    return { key: `${plain}~${suffix}~${ownMark(articleKey)}`, method, confidence, evidence: null };
  }
  return { key: `${plain}~${suffix}~${country.toLowerCase()}`, method, confidence, evidence: country };
}

function countryOfFaction(
  reading: Reading,
  index: number,
  inName: string | null,
): readonly [FactionIdentity["method"], number, string | null] {
  if (inName !== null) return ["COUNTRY_IN_NAME", 0.95, inName];
  const { aliases, parentOrganization } = reading.factions[index] as Reading["factions"][number];
  const parent = parentOrganization === null ? [] : countriesIn(reading.factions[parentOrganization]?.name ?? "");
  if (parent.length === 1) return ["COUNTRY_OF_PARENT", 0.9, parent[0] ?? null];
  const roles = reading.people.flatMap(({ name, roles: all }) =>
    all.filter(({ affiliation }) => affiliation === index).map(({ evidence }) => evidence.exact.replaceAll(name, " ")),
  );
  const beside = new Set([...aliases.map(({ name }) => name), ...roles].flatMap(countriesIn));
  if (beside.size === 1) return ["COUNTRY_BESIDE_NAME", 0.9, [...beside][0] ?? null];
  const around = countriesOfReading(reading);
  // Soldiers of anybody die in Mali: that a country is named says nothing yet of whose ministry speaks.
  const acting = new Set(actingCountries(reading));
  if (beside.size === 0 && around.length === 1 && acting.has(around[0] ?? ""))
    return ["COUNTRY_OF_ARTICLE", 0.7, around[0] ?? null];
  return ["UNKNOWN_COUNTRY", 1, null];
}

/** A name without the country that it opens or ends with: "Egyptian Foreign Ministry", "Egypt's", "… of Egypt". */
function withoutCountry(name: string): { readonly rest: string; readonly country: string | null } {
  const words = name.replace(/^the\s+/iu, "").split(/\s+/u);
  for (let length = Math.min(3, words.length - 1); length > 0; length--) {
    const first = words
      .slice(0, length)
      .join(" ")
      .replace(/['’]s?$/u, "");
    const owner = countryOf(first) ?? countryOfDemonym(first);
    if (owner) return { rest: words.slice(length).join(" "), country: owner.code };
    const before = words[words.length - length - 1]?.toLowerCase();
    const of = before === "of" || before === "in" ? countryOf(words.slice(-length).join(" ")) : null;
    if (of) return { rest: words.slice(0, -length - 1).join(" "), country: of.code };
  }
  return { rest: words.join(" "), country: null };
}

/** "Ministry of Foreign Affairs" and "Ministry of Defense" in the form of "Foreign Ministry" and "Defence Ministry". */
function oneForm(slug: string): string {
  return slug
    .replace(/^ministry-of-(?:the-)?([a-z]+?)(?:-affairs)?$/u, "$1-ministry")
    .replace(/\bdefense\b/u, "defence");
}
