import type { Scene } from "../speech/scene.ts";
import { spanOf, type WordRange, wordAt } from "../words/text.ts";
import type { Bodies } from "./bodies.ts";

/** A name of a person, with what its rules look at. */
export interface RoleContext {
  readonly scene: Scene;
  readonly bodies: Bodies;
  readonly person: number;
  readonly name: WordRange;
  /** The words of the paragraph that the name stands in. */
  readonly passage: WordRange;
}

/** The words of a range as written, with single spaces. */
export function textOf(scene: Scene, range: WordRange): string {
  return spanOf(scene.text, range).exact.replace(/\s+/gu, " ");
}

const determiner = /^(?:the|a|an|his|her|its|their|our|my)$/;

/** True for an article or a possessive pronoun. */
export function isDeterminer(lower: string): boolean {
  return determiner.test(lower);
}

/** Index of the first word of a range for which a condition holds; its end if there is none. */
export function firstWhere(scene: Scene, { first, end }: WordRange, fits: (lower: string) => boolean): number {
  let at = first;
  while (at < end && !fits(wordAt(scene.text, at).lower)) at++;
  return at;
}
