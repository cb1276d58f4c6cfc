import { comparableWords, diceOfWords } from "../../store/dice.ts";
import type { PastQuote } from "../../store/past-quote.ts";

/** What became of a quote from one list to the next; `before` and `after` are indexes into the two. */
export type QuoteDifference =
  | { readonly kind: "ADDED"; readonly before: null; readonly after: number; readonly similarity: null }
  | { readonly kind: "LOST"; readonly before: number; readonly after: null; readonly similarity: null }
  | {
      readonly kind: "REWORDED" | "REATTRIBUTED";
      readonly before: number;
      readonly after: number;
      readonly similarity: number;
    };

/**
 * The least share of common words of two quotes that are one in other words. Half of them for one speaker; for two
 * different speakers, or where either is not known, almost all, because then nothing but the words speaks for it.
 */
export const leastSimilarity = { sameSpeaker: 0.5, otherSpeaker: 0.8 };

/**
 * How far apart two quotes may stand that are compared, in places among those still without a partner. It bounds the
 * cost of an article of many quotes to some hundred comparisons a quote.
 */
const farthest = 50;

/**
 * What changed from the quotes of one revision to those of the next, in the order of the later one, what was lost last.
 *
 * Equal words (case, marks and spaces aside) are one quote, if possible of one speaker, and no change unless the speakers
 * differ. The rest are paired by Dice's coefficient over their words (L. R. Dice, 1945: twice the common words over all
 * words of both), the most similar first, of equals the nearest by place; see `leastSimilarity`. No quote has two
 * partners, and the result depends on nothing but the lists: comparing them the other way round gives the same pairs.
 */
export function compareQuotes(before: readonly PastQuote[], after: readonly PastQuote[]): QuoteDifference[] {
  const pairs = new Pairs(before, after);
  pairs.join(equalPairs(before, after, pairs));
  pairs.join(similarPairs(before, after, pairs));
  const changes: QuoteDifference[] = [];
  for (const [index, quote] of after.entries()) {
    const partner = pairs.ofAfter.get(index);
    if (partner === undefined) changes.push({ kind: "ADDED", before: null, after: index, similarity: null });
    else changes.push(...differenceOf(before[partner.before] as PastQuote, quote, partner));
  }
  for (const index of before.keys()) {
    if (!pairs.ofBefore.has(index)) changes.push({ kind: "LOST", before: index, after: null, similarity: null });
  }
  return changes;
}

interface Pair {
  readonly before: number;
  readonly after: number;
  readonly similarity: number;
  readonly sameSpeaker: boolean;
}

/** The pairs found so far; a quote that has a partner takes no other. */
class Pairs {
  readonly ofBefore = new Map<number, Pair>();
  readonly ofAfter = new Map<number, Pair>();

  constructor(
    readonly before: readonly PastQuote[],
    readonly after: readonly PastQuote[],
  ) {}

  /** Takes candidates best first: by speaker where the words are equal, by likeness, then by nearness. */
  join(candidates: readonly Pair[]): void {
    for (const pair of [...candidates].sort(better)) {
      if (this.ofBefore.has(pair.before) || this.ofAfter.has(pair.after)) continue;
      this.ofBefore.set(pair.before, pair);
      this.ofAfter.set(pair.after, pair);
    }
  }

  freeBefore(): number[] {
    return [...this.before.keys()].filter((index) => !this.ofBefore.has(index));
  }

  freeAfter(): number[] {
    return [...this.after.keys()].filter((index) => !this.ofAfter.has(index));
  }
}

function better(a: Pair, b: Pair): number {
  return (
    b.similarity - a.similarity ||
    Number(b.sameSpeaker) - Number(a.sameSpeaker) ||
    Math.abs(a.before - a.after) - Math.abs(b.before - b.after) ||
    a.before + a.after - (b.before + b.after)
  );
}

/** Every two quotes of the same words; each looks at so many others only as `farthest` allows. */
function equalPairs(before: readonly PastQuote[], after: readonly PastQuote[], pairs: Pairs): Pair[] {
  const alike = (quotes: readonly PastQuote[], indexes: readonly number[]) => {
    const groups = new Map<string, number[]>();
    for (const index of indexes) {
      const key = equalWords(quotes[index] as PastQuote);
      const group = groups.get(key);
      if (group) group.push(index);
      else groups.set(key, [index]);
    }
    return groups;
  };
  const later = alike(after, pairs.freeAfter());
  return [...alike(before, pairs.freeBefore())].flatMap(([key, group]) =>
    nearby(group, later.get(key) ?? []).map(([one, two]) => pairOf(before, after, one, two, 1)),
  );
}

function similarPairs(before: readonly PastQuote[], after: readonly PastQuote[], pairs: Pairs): Pair[] {
  const [words, others] = [before, after].map((quotes) => quotes.map(({ text }) => comparableWords(text))) as [
    string[][],
    string[][],
  ];
  return nearby(pairs.freeBefore(), pairs.freeAfter()).flatMap(([one, two]) => {
    const pair = pairOf(before, after, one, two, diceOfWords(words[one] ?? [], others[two] ?? []));
    const least = pair.sameSpeaker ? leastSimilarity.sameSpeaker : leastSimilarity.otherSpeaker;
    return pair.similarity >= least ? [pair] : [];
  });
}

function nearby(before: readonly number[], after: readonly number[]): [number, number][] {
  return before.flatMap((one, place) =>
    after.slice(Math.max(0, place - farthest), place + farthest + 1).map((two): [number, number] => [one, two]),
  );
}

function pairOf(
  before: readonly PastQuote[],
  after: readonly PastQuote[],
  one: number,
  two: number,
  similarity: number,
): Pair {
  const [a, b] = [before[one] as PastQuote, after[two] as PastQuote];
  return { before: one, after: two, similarity, sameSpeaker: saidByOne(a, b) };
}

/** Whether the two have a speaker in common. */
function saidByOne(a: PastQuote, b: PastQuote): boolean {
  const keys = new Set(a.speakers.map(({ type, key }) => `${type}:${key}`));
  return b.speakers.some(({ type, key }) => keys.has(`${type}:${key}`));
}

function differenceOf(a: PastQuote, b: PastQuote, { before, after, similarity }: Pair): QuoteDifference[] {
  if (equalWords(a) !== equalWords(b)) return [{ kind: "REWORDED", before, after, similarity }];
  return speakersOf(a) === speakersOf(b) ? [] : [{ kind: "REATTRIBUTED", before, after, similarity }];
}

/** A quote without words ("…") is only equal to itself. */
function equalWords({ text }: PastQuote): string {
  return comparableWords(text).join(" ") || text;
}

function speakersOf({ speakers }: PastQuote): string {
  return JSON.stringify(speakers.map(({ type, key }) => `${type}:${key}`).sort());
}
