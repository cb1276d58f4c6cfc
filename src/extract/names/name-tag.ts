import type { NameKind } from "./name-span.ts";

/** The kinds in the order of the tags. */
export const kinds: readonly NameKind[] = ["PERSON", "ORGANIZATION", "PLACE", "OTHER"];

/** Place of a token in its name: begin, inside, end, or the single one (BIOES). */
export const place = { begin: 0, inside: 1, end: 2, single: 3 } as const;

/** Tags are small integers: 0 is outside any name, then four places for each kind. */
export const outside = 0;
export const tagCount = 1 + 4 * kinds.length;

/** @param kind index into {@link kinds} */
export const tagOf = (kind: number, at: number): number => 1 + 4 * kind + at;
/** Index into {@link kinds}; -1 for {@link outside}. */
export const kindOf = (tag: number): number => (tag - 1) >> 2;
export const placeOf = (tag: number): number => (tag - 1) & 3;

/** Whether the name goes on after a token with this tag. */
export const isOpen = (tag: number): boolean => tag !== outside && placeOf(tag) <= place.inside;
