import { type DocumentMemory, remember } from "./document-memory.ts";
import { NameFeatures } from "./name-features.ts";
import { type NameSentence, role } from "./name-sentence.ts";
import { isOpen, kindOf, outside, tagCount } from "./name-tag.ts";
import { bestTag, scoreTags, type Weights } from "./tag-scores.ts";

/** A name found in a sentence: a half-open range of tokens. */
export interface TaggedName {
  readonly start: number;
  readonly end: number;
  /** Index into `kinds`. */
  readonly kind: number;
  /** The smallest lead that a tag of the name had over tags of another kind. */
  readonly margin: number;
}

/**
 * The name with other values. Written out, because each spread in the source makes objects of a form of their own, and code
 * that meets many forms is compiled again and again, and runs slower.
 */
export function changed(name: TaggedName, change: Partial<TaggedName>): TaggedName {
  const { start = name.start, end = name.end, kind = name.kind, margin = name.margin } = change;
  return { start, end, kind, margin };
}

// Filled anew for each token. A typed array for each sentence would cost more than what is reckoned in it.
const features = new NameFeatures();
const scores = new Float64Array(tagCount);

/** The names of a sentence by greedy decoding from left to right; they are noted in the memory of the document. */
export function tagSentence(weights: Weights, sentence: NameSentence, memory: DocumentMemory): TaggedName[] {
  const names: TaggedName[] = [];
  let previous: readonly [number, number] = [outside, outside];
  let start = 0;
  let lead = Number.POSITIVE_INFINITY;
  for (let i = 0; i < sentence.words.length; i++) {
    let tag = outside;
    if (sentence.roles[i] === role.any || isOpen(previous[0])) {
      features.fill(sentence, i, previous, memory);
      scoreTags(weights, features, scores);
      const best = bestTag(sentence, i, previous[0], scores);
      tag = best.tag;
      if (!isOpen(previous[0])) [start, lead] = [i, Number.POSITIVE_INFINITY];
      // Inside an open name no other kind can follow, so that the margin there is endless.
      lead = Math.min(lead, best.margin);
      if (tag !== outside && !isOpen(tag)) {
        names.push({ start, end: i + 1, kind: kindOf(tag), margin: lead });
        remember(memory, sentence.words.slice(start, i + 1), kindOf(tag));
      }
    }
    previous = [tag, previous[0]];
  }
  return names;
}
