import { en } from "@faker-js/faker";
import type { Random } from "../../scripts/bench/random.ts";
import { slugOf } from "../../src/ingest/slug.ts";
import type { FactionKind } from "../../src/store/faction.ts";

/** A body that made-up articles name, known by its rank: the less, the more often. */
export interface Body {
  readonly rank: number;
  readonly name: string;
  readonly kind: FactionKind;
  /** How it is called the second time: "the ministry". */
  readonly short: string;
}

/** A person that made-up articles name, known by rank too. */
export interface Figure {
  readonly rank: number;
  readonly givenName: string;
  readonly familyName: string;
  readonly name: string;
  readonly pronoun: "he" | "she";
  readonly role: string;
  readonly body: Body;
}

export interface Town {
  readonly rank: number;
  readonly name: string;
  readonly countryCode: string;
}

/** Everybody and everything that made-up articles are about. Nothing is kept: who has a rank is worked out from it. */
export interface Cast {
  readonly figure: (rank: number) => Figure;
  readonly body: (rank: number) => Body;
  readonly town: (rank: number) => Town;
  readonly anyFigure: (random: Random) => Figure;
  readonly anyBody: (random: Random) => Body;
  readonly anyTown: (random: Random) => Town;
}

const shapes: readonly (readonly [before: string, after: string, FactionKind, short: string])[] = [
  ["", " government", "GOVERNMENT", "the government"],
  ["", " Interior Ministry", "MINISTRY", "the ministry"],
  ["", " People's Party", "POLITICAL_PARTY", "the party"],
  ["", " Defence Ministry", "MINISTRY", "the ministry"],
  ["", " Armed Forces", "ARMED_FORCES", "the army"],
  ["", " Liberation Front", "ARMED_GROUP", "the group"],
  ["", " Council of States", "INTERGOVERNMENTAL_ORGANIZATION", "the council"],
  ["", " Relief", "NGO", "the charity"],
  ["", " Group", "COMPANY", "the company"],
  ["", " Alliance", "COALITION", "the alliance"],
  ["", " Police Department", "OTHER", "the police"],
  ["University of ", "", "OTHER", "the university"],
  ["", " Industries", "COMPANY", "the company"],
  ["", " Workers' Union", "NGO", "the union"],
  ["", " Courier", "MEDIA", "the newspaper"],
  ["", " Bank", "COMPANY", "the bank"],
  ["", " City Council", "GOVERNMENT", "the council"],
  ["", " General Hospital", "OTHER", "the hospital"],
];

const roles = ["spokeswoman", "spokesman", "chief executive", "director", "chairman", "deputy head", "president"];
const rareRoles = ["treasurer", "ombudsman", "chief economist", "legal adviser", "archivist", "head of research"];
const countries = ["GB", "US", "FR", "DE", "IN", "NG", "BR", "JP", "CA", "ZA", "PL", "KE"];

/** No two of one slug, because who shares a slug is one. */
function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [slugOf(name), name])).values()];
}

const givenNames = [en.person?.first_name?.female, en.person?.first_name?.male].map((names) =>
  distinct(names ?? []).filter((name) => !name.includes(" ")),
) as [string[], string[]];
const familyNames = distinct(en.person?.last_name?.generic ?? []).filter((name) => !/[ -]/u.test(name));
const towns = distinct(en.location?.city_name ?? []);

/** Without a common factor with any list's length, so that its multiples go through the whole list before one comes again. */
const stride = 1_000_003;
const at = <Item>(list: readonly Item[], index: number): Item => list[index % list.length] as Item;

/**
 * Who is in so many articles: half as many people as articles, and a body for each twenty, some of them everywhere, most of
 * them hardly anywhere. Everybody has another name.
 */
export function makeCast(articles: number): Cast {
  const [women, men] = givenNames;
  const womenAndMen = [...women, ...men.filter((name) => !women.includes(name))];
  const people = Math.min(Math.max(150, Math.floor(articles / 2)), womenAndMen.length * familyNames.length);
  const bodies = Math.min(Math.max(60, Math.floor(articles / 20)), towns.length * shapes.length);

  const body = (rank: number): Body => {
    const index = (rank * stride) % (towns.length * shapes.length);
    const [before, after, kind, short] = at(shapes, Math.floor(index / towns.length));
    return { rank, name: `${before}${at(towns, index)}${after}`, kind, short };
  };
  const figure = (rank: number): Figure => {
    const index = (rank * stride) % (womenAndMen.length * familyNames.length);
    const givenIndex = index % womenAndMen.length;
    const givenName = at(womenAndMen, givenIndex);
    const familyName = at(familyNames, Math.floor(index / womenAndMen.length));
    const name = `${givenName} ${familyName}`;
    return {
      rank,
      givenName,
      familyName,
      name,
      pronoun: givenIndex < women.length ? "she" : "he",
      role: rank % 50 === 49 ? at(rareRoles, (rank - 49) / 50) : at(roles, rank),
      body: body((rank * 7) % bodies),
    };
  };
  const town = (rank: number): Town => ({ rank, name: at(towns, rank), countryCode: at(countries, rank) });
  return {
    body,
    figure,
    town,
    anyBody: (random) => body(famous(random, bodies, 3)),
    anyFigure: (random) => figure(famous(random, people, 5)),
    anyTown: (random) => town(famous(random, towns.length, 3)),
  };
}

/** The rank of the body that another one is a part of; null for one that stands alone. */
export function parentRank(rank: number): number | null {
  return rank >= 30 && rank % 3 === 0 ? Math.floor(rank / 8) : null;
}

/**
 * A rank below `count`, as often as one over itself (Zipf); the flatter at the start, the greater `shift` (Mandelbrot), so
 * that the first is in a few articles of a hundred and not in most.
 */
export function famous(random: Random, count: number, shift: number): number {
  return Math.min(count - 1, Math.floor(shift * ((count + shift) / shift) ** random() - shift));
}
