import fc from "fast-check";
import { expect, test } from "vitest";
import { compareQuotes, leastSimilarity } from "../../../src/ingest/revisions/compare-quotes.ts";
import { comparableWords, diceOfWords } from "../../../src/store/dice.ts";
import type { PastQuote } from "../../../src/store/past-quote.ts";

/** A quote of these words, said by a person of this key, or by nobody known. */
function quote(text: string, speaker: string | null = null): PastQuote {
  return {
    key: text,
    kind: "DIRECT",
    text,
    spans: [],
    verbatim: [],
    status: speaker ? "RESOLVED" : "UNATTRIBUTED",
    method: "BY_HAND",
    confidence: 1,
    speakers: speaker ? [{ type: "Person", key: speaker, name: speaker }] : [],
    speakerAsWritten: null,
    cue: null,
  };
}

const stay = quote("We will stay out until Monday", "calder");
const fair = quote("the offer was fair to both sides", "board");

test("case, marks and spaces make no other quote", () => {
  expect(compareQuotes([stay], [quote("We will  stay out — until MONDAY,", "calder")])).toEqual([]);
});

test("what only one list has is added or lost, whatever moved around it", () => {
  const added = quote("Talks go on", "reed");
  expect(compareQuotes([stay, fair], [fair, added])).toEqual([
    { kind: "ADDED", before: null, after: 1, similarity: null },
    { kind: "LOST", before: 0, after: null, similarity: null },
  ]);
});

test("half the words in common are one quote of one speaker, reworded", () => {
  const later = quote("We will stay out until Friday at least", "calder");
  // Five of six words and five of eight are the same: 2 · 5 / 14.
  expect(compareQuotes([stay], [later])).toEqual([{ kind: "REWORDED", before: 0, after: 0, similarity: 10 / 14 }]);
});

test("of another speaker, or an unknown one, it takes almost all words", () => {
  const [few, most] = ["We will stay out until Friday at least", "We will stay out until this Monday"];
  for (const speaker of ["reed", null]) {
    expect(compareQuotes([stay], [quote(few, speaker)]).map(({ kind }) => kind)).toEqual(["ADDED", "LOST"]);
    expect(compareQuotes([stay], [quote(most, speaker)]).map(({ kind }) => kind)).toEqual(["REWORDED"]);
  }
});

test("the same words of somebody else are attributed anew", () => {
  expect(compareQuotes([stay], [quote(stay.text, "reed")])).toEqual([
    { kind: "REATTRIBUTED", before: 0, after: 0, similarity: 1 },
  ]);
});

test("of several equal quotes, each keeps its own speaker", () => {
  const [mine, yours] = [quote("No comment", "calder"), quote("No comment", "reed")];
  expect(compareQuotes([mine, yours], [yours, mine])).toEqual([]);
});

test("the most similar quote is the partner, not the first one", () => {
  const before = quote("The port opens on Monday at nine sharp", "calder");
  const near = quote("The port opens on Tuesday at nine", "calder");
  const nearer = quote("The port opens on Monday at nine", "calder");
  expect(compareQuotes([before], [near, nearer])).toEqual([
    { kind: "ADDED", before: null, after: 0, similarity: null },
    { kind: "REWORDED", before: 0, after: 1, similarity: expect.closeTo(14 / 15) },
  ]);
});

test("a quote of nothing but marks is only equal to itself", () => {
  expect(compareQuotes([quote("…")], [quote("…")])).toEqual([]);
  expect(compareQuotes([quote("…")], [quote("!")]).map(({ kind }) => kind)).toEqual(["ADDED", "LOST"]);
});

const words = fc.array(fc.constantFrom("port", "strike", "Monday", "we", "offer", "no"), {
  minLength: 1,
  maxLength: 5,
});
const quotes = fc.array(
  fc.tuple(words, fc.constantFrom("calder", "reed", null)).map(([some, speaker]) => quote(some.join(" "), speaker)),
  { maxLength: 12 },
);

test("a list against itself has no changes", () => {
  fc.assert(
    fc.property(quotes, (list) => {
      expect(compareQuotes(list, list)).toEqual([]);
    }),
  );
});

test("every quote is in one pair or in none, and then it is added or lost", () => {
  fc.assert(
    fc.property(quotes, quotes, (before, after) => {
      const changes = compareQuotes(before, after);
      for (const side of ["before", "after"] as const) {
        const seen = changes.map((change) => change[side]).filter((index) => index !== null);
        expect(new Set(seen).size).toBe(seen.length);
      }
      const [added, lost] = ["ADDED", "LOST"].map((kind) => changes.filter((change) => change.kind === kind).length);
      expect(before.length - (lost ?? 0)).toBe(after.length - (added ?? 0));
      for (const { kind, before: one, after: two, similarity } of changes) {
        if (one === null || two === null) continue;
        const [a, b] = [before[one] as PastQuote, after[two] as PastQuote];
        expect(similarity).toBe(diceOfWords(comparableWords(a.text), comparableWords(b.text)));
        expect(similarity).toBeGreaterThanOrEqual(leastSimilarity.sameSpeaker);
        expect(kind === "REATTRIBUTED").toBe(comparableWords(a.text).join() === comparableWords(b.text).join());
      }
    }),
  );
});

test("the other way round the pairs are the same, and what was added is lost", () => {
  const turned = { ADDED: "LOST", LOST: "ADDED", REWORDED: "REWORDED", REATTRIBUTED: "REATTRIBUTED" };
  const sorted = (changes: readonly object[]) => changes.map((change) => JSON.stringify(change)).sort();
  fc.assert(
    fc.property(quotes, quotes, (before, after) => {
      const there = compareQuotes(before, after).map(({ kind, before: one, after: two, similarity }) => {
        return { kind: turned[kind], before: two, after: one, similarity };
      });
      expect(sorted(there)).toEqual(sorted(compareQuotes(after, before)));
    }),
  );
});

test("a quote is compared with those near it only, so that the cost grows with the length and not its square", () => {
  const others = (count: number) => Array.from({ length: count }, (_, n) => quote(`${n}`.repeat(n + 1), "reed"));
  const later = quote("We will stay out until Friday", "calder");
  const kinds = (between: number) => compareQuotes([stay], [...others(between), later]).map(({ kind }) => kind);
  expect(kinds(50)).toContain("REWORDED");
  expect(kinds(51)).not.toContain("REWORDED");
});
