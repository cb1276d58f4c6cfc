import { diffArrays } from "diff";
import { comparableWords } from "../store/dice.ts";

/** Words in a row that two wordings have in common, or that only one of them has. */
export interface WordChange {
  readonly kind: "EQUAL" | "ADDED" | "LOST";
  readonly text: string;
}

/**
 * What turns one wording into another. Case, marks and spaces make no difference, but are kept: EQUAL and ADDED joined are
 * the other wording to the letter, and the LOST ones are as the first has them.
 */
export function wordChanges(from: string, to: string): WordChange[] {
  const [before, after] = [piecesOf(from), piecesOf(to)];
  // Of what both have it gives the pieces of the second.
  const changes = diffArrays(before, after, { comparator: (a, b) => nameOf(a) === nameOf(b) });
  return changes.map(({ added, removed, value }) => {
    return { kind: added ? "ADDED" : removed ? "LOST" : "EQUAL", text: value.join("") };
  });
}

/** The words, each with what stands behind it up to the next, the first also with what stands before it. */
function piecesOf(text: string): string[] {
  return (
    text.match(/(?:^[^\p{L}\p{M}\p{N}]+)?[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*[^\p{L}\p{M}\p{N}]*/gu) ??
    (text === "" ? [] : [text])
  );
}

/** A piece without case and marks. */
function nameOf(piece: string): string {
  return comparableWords(piece).join(" ");
}

/**
 * Twice the words that both have in the same order, over all words of both: Dice's coefficient, where the order counts.
 *
 * @param from as `comparableWords` gives them
 * @returns 0 for nothing in common to 1 for the same words
 */
export function orderedSimilarity(from: readonly string[], to: readonly string[]): number {
  const kept = diffArrays([...from], [...to]).filter(({ added, removed }) => !added && !removed);
  const common = kept.reduce((sum, { count }) => sum + count, 0);
  return (2 * common) / Math.max(1, from.length + to.length);
}
