import type { FactionKind } from "../reading.ts";
import data from "./group-nouns.data.json" with { type: "json" };

const heads = data.heads as [FactionKind, string[]][];
/** The place in `heads` of the first kind that an ending states. */
const rankOfEnding = new Map<string, number>();
heads.forEach(([, endings], rank) => {
  for (const ending of endings) if (!rankOfEnding.has(ending)) rankOfEnding.set(ending, rank);
});
const kindOfName = new Map<string, FactionKind>();
for (const [kind, names] of Object.entries(data.names))
  for (const name of names) kindOfName.set(name, kind as FactionKind);
const collectives = new Map<string, FactionKind[]>();
for (const [kind, nouns] of Object.entries(data.collectives)) {
  const faction = (kind === "OPPOSITION" ? "COALITION" : kind) as FactionKind;
  for (const noun of nouns) collectives.set(noun, [...(collectives.get(noun) ?? []), faction]);
}
const opposition = new Set(data.collectives.OPPOSITION);
const government = new Set(data.collectives.GOVERNMENT);
const sideOpeners = new Set([...opposition, ...government].map((phrase) => phrase.split(" ")[0]));
const sides = new Map(Object.entries(data.sides).map(([head, nouns]) => [head, new Set(nouns)]));
const municipalities = new Set(data.municipalities);
const longestHead = 4;

/** The kind of a well-known body; null for any other name. */
export function kindOfKnownName(name: string): FactionKind | null {
  return kindOfName.get(name.replace(/^the\s+/i, "")) ?? null;
}

/** The kind that the last words of a name or description state: "Harbour Workers' Union" is an NGO; null where none does. */
export function kindOfHead(words: readonly string[]): FactionKind | null {
  const tail = words.slice(-longestHead).map((word) => word.toLowerCase());
  let best = heads.length;
  for (let length = tail.length; length > 0; length--)
    best = Math.min(best, rankOfEnding.get(tail.slice(-length).join(" ")) ?? best);
  return heads[best]?.[0] ?? null;
}

/** The kinds of body that a common noun can stand for: "the ministry", "the group"; none for other nouns. */
export function kindsOfCollective(phrase: string): readonly FactionKind[] {
  return collectives.get(phrase) ?? [];
}

/** True for a noun that stands for the government of a place: "the city | sued". */
export function isMunicipality(lower: string): boolean {
  return municipalities.has(lower);
}

/** The side of a conflict that a plural or collective noun stands for: "rebels", "government forces". */
export function sideOf(phrase: string): "OPPOSITION" | "GOVERNMENT" | null {
  if (opposition.has(phrase)) return "OPPOSITION";
  return government.has(phrase) ? "GOVERNMENT" : null;
}

/** True for the first word of such a noun. */
export function opensCollective(lower: string): boolean {
  return sideOpeners.has(lower);
}

/** True for a noun that goes with a side without naming another body: "opposition | fighters", "government | jets". */
export function goesWithSide(head: string, noun: string): boolean {
  return sides.get(head)?.has(noun) ?? false;
}
