import type { FactionKind } from "../reading.ts";

/** What kind of body a name is, with the rule that says so. */
export interface StatedKind {
  readonly kind: FactionKind;
  readonly method: keyof typeof trust;
}

/** How often each rule is right, in the order of trust: a better one replaces what a worse one has said. */
const trust = {
  KNOWN_NAME: 0.95,
  PUBLISHER: 0.95,
  DESCRIPTION: 0.9,
  DATELINE: 0.9,
  NAME_PATTERN: 0.85,
  CONTEXT: 0.7,
  NOUN_BEHIND: 0.65,
  WEAK_PATTERN: 0.6,
  COMPOUND_CAPITAL: 0.5,
  UNKNOWN_KIND: 0.3,
} as const;

/** The answer where nothing fires. */
export const unknownKind: StatedKind = { kind: "OTHER", method: "UNKNOWN_KIND" };

/** How far a rule for kinds is to be trusted, 0 to 1; 1 for the rules that are not about names. */
export function trustOf(method: string): number {
  return (trust as Readonly<Record<string, number>>)[method] ?? 1;
}

/** The more trusted of two answers, the first where they are equal. */
export function moreTrusted(one: StatedKind, other: StatedKind | null): StatedKind {
  return other && trustOf(other.method) > trustOf(one.method) ? other : one;
}
