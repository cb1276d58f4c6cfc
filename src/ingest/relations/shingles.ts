import { hash32 } from "./hash32.ts";
import { wordsOf } from "./words.ts";

/** Words in a row that count as the same wording; shorter runs are shared by chance. */
const shingleLength = 5;
/** Hashes kept of a text: the share that two texts have in common is then known to within about 0.06. */
const sketchSize = 64;
/** Hashes that two sketches must overlap in to be compared at all. */
const fewest = 12;
/** Of so many shingles in a row, the quote print keeps the least: equal runs of eight words always meet (winnowing). */
const window = 4;
/** What is shorter is said by anybody. */
const shortestQuote = 4;

function shinglesOf(words: readonly string[], length: number): number[] {
  const hashes: number[] = [];
  for (let start = 0; start + length <= words.length; start++) {
    hashes.push(hash32(words.slice(start, start + length).join(" ")));
  }
  return hashes;
}

/** The least hashes of the runs of five words in a text, ascending: a bottom-k sketch (Cohen and Kaplan, 2007). */
export function shingleSketch(text: string): Uint32Array {
  const hashes = new Set(shinglesOf(wordsOf(text), shingleLength));
  return Uint32Array.from(hashes).sort().slice(0, sketchSize);
}

/**
 * How much of the shorter of two texts is in the other word for word, from 0 to 1, by their sketches: a report and the
 * first half of it have 1. Zero where the texts are too short to say.
 */
export function containment(a: Uint32Array, b: Uint32Array): number {
  const limit = Math.min(lastOf(a), lastOf(b));
  let [left, right, common] = [0, 0, 0];
  for (;;) {
    const [mine = Number.POSITIVE_INFINITY, theirs = Number.POSITIVE_INFINITY] = [a[left], b[right]];
    if (Math.min(mine, theirs) > limit) break;
    if (mine === theirs) common++;
    if (mine <= theirs) left++;
    if (theirs <= mine) right++;
  }
  const smaller = Math.min(left, right);
  return smaller < fewest ? 0 : common / smaller;
}

/** Up to which hash a sketch knows all of its text. */
function lastOf(sketch: Uint32Array): number {
  return sketch.length < sketchSize ? 0xffffffff : (sketch.at(-1) ?? 0);
}

/**
 * Some of the runs of five words of a quote, so chosen that two quotes with eight words in a row in common share one
 * (winnowing: Schleimer, Wilkerson and Aiken, 2003). None for a quote of fewer than four words.
 */
export function quotePrints(text: string): number[] {
  const words = wordsOf(text);
  if (words.length < shortestQuote) return [];
  const hashes = shinglesOf(words, Math.min(shingleLength, words.length));
  const prints = new Set<number>();
  for (let start = 0; start + window <= Math.max(hashes.length, window); start++) {
    prints.add(Math.min(...hashes.slice(start, start + window)));
  }
  return [...prints];
}
