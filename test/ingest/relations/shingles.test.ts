import fc from "fast-check";
import { expect, test } from "vitest";
import { containment, quotePrints, shingleSketch } from "../../../src/ingest/relations/shingles.ts";

const text = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `w${from + index}`).join(" ");

test("a text is all in itself, and in nothing that has other words", () => {
  expect(containment(shingleSketch(text(0, 300)), shingleSketch(text(0, 300)))).toBe(1);
  expect(containment(shingleSketch(text(0, 300)), shingleSketch(text(1000, 1300)))).toBe(0);
});

test("of two texts that overlap, the share of the shorter one that is in the other is told roughly", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 200 }), (start, shared) => {
      const [a, b] = [text(start, start + 200), text(start + 200 - shared, start + 600 - shared)];
      const expected = Math.max(0, shared - 4) / 196;
      expect(Math.abs(containment(shingleSketch(a), shingleSketch(b)) - expected)).toBeLessThan(0.35);
    }),
    { seed: 1 },
  );
});

test("too short texts are not said to be in one another", () => {
  expect(containment(shingleSketch(text(0, 10)), shingleSketch(text(0, 10)))).toBe(0);
});

test("two quotes with eight words in a row in common share a print, whatever is around them", () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{3,6}$/), { maxLength: 12 }).map((list) => list.join(" "));
  const run = fc.array(fc.stringMatching(/^[a-z]{3,6}$/), { minLength: 8, maxLength: 8 }).map((list) => list.join(" "));
  fc.assert(
    fc.property(words, words, run, words, words, (a, b, common, c, d) => {
      const [one, other] = [quotePrints(`${a} ${common} ${b}`), quotePrints(`${c} ${common} ${d}`)];
      expect(one.some((print) => other.includes(print))).toBe(true);
    }),
  );
});

test("a quote has the same prints in other marks and case; one of three words has none", () => {
  expect(quotePrints("“We will NOT go,”")).toEqual(quotePrints("we will not go"));
  expect(quotePrints("we will not go")).toHaveLength(1);
  expect(quotePrints("not at all")).toEqual([]);
});
