import { figuresOf, sumTallies, type Tally } from "./tally.ts";

const rounds = 1000;

/** The 95 % interval of an F1 score, per cent, by drawing articles with replacement; the draws are always the same. */
export function f1Interval(articles: readonly Tally[]): readonly [low: number, high: number] {
  const random = createRandom(7);
  const draw = () => articles[Math.floor(random() * articles.length)] ?? { right: 0, wrong: 0, missed: 0 };
  const scores = Array.from({ length: rounds }, () => figuresOf(sumTallies(articles.map(draw))).f1);
  scores.sort((a, b) => a - b);
  return [scores[Math.floor(rounds * 0.025)] ?? 0, scores[Math.ceil(rounds * 0.975) - 1] ?? 0];
}

/** Mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (public domain): 0 to 1. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
