import { isParticle } from "../../extract/mentions/person-name.ts";
import { genderOfGivenName } from "../../extract/names/given-name-gender.ts";
import { slugOf } from "../slug.ts";

/** What of a name is compared between articles. Everything is lower case and without diacritics and marks. */
export interface NameParts {
  /** The surname with its particles; the name itself where it is only one word. */
  readonly familyKey: string;
  /** First given name and surname, for a name with something in between or an initial; or without it. Null for one word. */
  readonly coreKey: string | null;
  /** True for one word: "Putin". */
  readonly single: boolean;
  /** True where a given name stands alone: "Georgia" may be anybody. */
  readonly givenAlone: boolean;
}

/** Generational suffixes: father and son are two, so a name with one is never a form of a name without, or with another. */
const generation = /^(?:jr|sr|junior|senior|ii|iii|iv|v)$/u;

/** The parts of a person's name, as the extractor gives it. */
export function namePartsOf(name: string, familyName: string | null): NameParts {
  const written = name.trim().split(/\s+/u);
  const isSuffix = (word: string) => generation.test(slugOf(word));
  const words = written.filter((word) => slugOf(word) !== "" && !isSuffix(word));
  const suffix = written.filter(isSuffix).map(slugOf);
  // "von der Leyen" is a surname alone.
  const single = words.slice(0, -1).every(isParticle);
  const family = (familyName ?? "").split(/\s+/u).filter((word) => !isSuffix(word));
  const familyKey = slugOf((single ? words : family).join(" ")) || slugOf(words.at(-1) ?? name) || name;
  const first = slugOf(words[0] ?? "");
  return {
    familyKey,
    coreKey: single || first.length < 2 ? null : [first, familyKey, ...suffix].join("~"),
    single,
    givenAlone: single && genderOfGivenName(name.trim()) !== null,
  };
}
