import type { FactionKind } from "../reading.ts";
import type { StatedKind } from "./faction-kind.ts";
import data from "./faction-names.data.json" with { type: "json" };
import { kindOfKnownName } from "./group-noun.ts";
import { NamePatterns } from "./name-pattern.ts";
import { countryOfSeat } from "./seat.ts";

const patterns = new NamePatterns(data.patterns as [FactionKind, string[]][]);
const weak = new NamePatterns(data.weak as [FactionKind, string[]][]);
/** "AeroTarn", "NordVolt": nobody but firms writes like this; "MacAskill" and "DeSouza" are people. */
const compoundCapital = /^(?!Ma?c\p{Lu}|De\p{Lu}|La\p{Lu}|Le\p{Lu}|O['’])\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u;

/** The kind that the name of a body states by itself; null where it says nothing. */
export function kindOfName(name: string): StatedKind | null {
  const plain = name.replace(/^the\s+/i, "");
  const known = kindOfKnownName(name) ?? (countryOfSeat(name) ? "GOVERNMENT" : null);
  if (known) return { kind: known, method: "KNOWN_NAME" };
  const words = plain.split(/\s+/);
  const stated = patterns.match(words);
  if (stated) return { kind: stated, method: "NAME_PATTERN" };
  const hinted = weak.match(words);
  if (hinted) return { kind: hinted, method: "WEAK_PATTERN" };
  return compoundCapital.test(plain) ? { kind: "COMPANY", method: "COMPOUND_CAPITAL" } : null;
}
