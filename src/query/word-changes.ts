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
    text.match(/(?:^[^\p{L}\p{M}\p{N}]+)?[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*[^\p{L}\p{M}\p{N}]*/gu) ?? [text]
  );
}

/** A piece without case and marks. */
function nameOf(piece: string): string {
  return comparableWords(piece).join(" ");
}
