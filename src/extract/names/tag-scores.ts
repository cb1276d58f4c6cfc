import type { NameFeatures } from "./name-features.ts";
import { type NameSentence, role } from "./name-sentence.ts";
import { isOpen, kindOf, outside, place, placeOf, tagCount } from "./name-tag.ts";

/** A table of weights: `tagCount` numbers for each row of features. */
export type Weights = Int8Array | Float32Array;

/**
 * Adds up the weights of the features into `scores`, one score a tag. Tag by tag, so that the processor fetches many of the
 * scattered rows at a time and the sum stays in a register.
 */
export function scoreTags(weights: Weights, { rows, count }: NameFeatures, scores: Float64Array): void {
  for (let tag = 0; tag < tagCount; tag++) {
    let sum = 0;
    for (let f = 0; f < count; f++) sum += weights[(rows[f] ?? 0) * tagCount + tag] ?? 0;
    scores[tag] = sum;
  }
}

/** Whether `tag` can stand at token `i` after `previous`: names are closed, and open only where they can go on. */
export function canFollow(sentence: NameSentence, i: number, previous: number, tag: number): boolean {
  const here = sentence.roles[i] ?? role.none;
  const goesOn = (sentence.roles[i + 1] ?? role.none) !== role.none;
  if (isOpen(tag) && !goesOn) return false;
  if (isOpen(previous)) {
    if (kindOf(tag) !== kindOf(previous) || placeOf(tag) === place.begin || placeOf(tag) === place.single) return false;
    return placeOf(tag) === place.inside || here === role.any || !goesOn;
  }
  return tag === outside || (here === role.any && (placeOf(tag) === place.begin || placeOf(tag) === place.single));
}

/** The best tag that can follow, and by how much it beats the best of another kind. */
export function bestTag(
  sentence: NameSentence,
  i: number,
  previous: number,
  scores: Float64Array,
): { tag: number; margin: number } {
  let best = -1;
  for (let tag = 0; tag < tagCount; tag++) {
    if (canFollow(sentence, i, previous, tag) && (best < 0 || (scores[tag] ?? 0) > (scores[best] ?? 0))) best = tag;
  }
  let rival = Number.NEGATIVE_INFINITY;
  for (let tag = 0; tag < tagCount; tag++) {
    if (kindOf(tag) !== kindOf(best) && canFollow(sentence, i, previous, tag))
      rival = Math.max(rival, scores[tag] ?? 0);
  }
  return { tag: best, margin: (scores[best] ?? 0) - rival };
}
