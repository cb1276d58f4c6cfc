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
  let [lost, added] = [0, 0];
  return alignWords(before.map(nameOf), after.map(nameOf)).map(({ kind, count }) => {
    if (kind !== "ADDED") lost += count;
    if (kind !== "LOST") added += count;
    const pieces = kind === "LOST" ? before.slice(lost - count, lost) : after.slice(added - count, added);
    return { kind, text: pieces.join("") };
  });
}

/**
 * Words that are lost or added beyond those by which one wording is the longer. With more, two wordings count as having
 * nothing in common: the work grows with the square of the differences, and speeches of thousands of words would take seconds.
 */
const mostChanged = 250;

/** How many words in a row are kept, lost or added, by Myers' algorithm. */
function alignWords(from: readonly string[], to: readonly string[]): { kind: WordChange["kind"]; count: number }[] {
  const maxEditLength = Math.abs(from.length - to.length) + mostChanged;
  const changes = diffArrays([...from], [...to], { maxEditLength });
  if (changes) {
    return changes.map(({ added, removed, count }) => ({ kind: added ? "ADDED" : removed ? "LOST" : "EQUAL", count }));
  }
  return [
    { kind: "LOST", count: from.length },
    { kind: "ADDED", count: to.length },
  ];
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
  const kept = alignWords(from, to).filter(({ kind }) => kind === "EQUAL");
  const common = kept.reduce((sum, { count }) => sum + count, 0);
  return (2 * common) / Math.max(1, from.length + to.length);
}
