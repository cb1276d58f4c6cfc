import fc from "fast-check";
import { expect, test } from "vitest";
import { textPositionSelector, textQuoteSelector } from "../../src/query/text-selector.ts";

const place = fc
  .tuple(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.string({ unit: "grapheme" }),
  )
  .map(([before, exact, after]) => ({
    text: before + exact + after,
    start: before.length,
    end: before.length + exact.length,
  }));

test("both selectors find the words again", () => {
  fc.assert(
    fc.property(place, ({ text, start, end }) => {
      const { exact, prefix, suffix } = textQuoteSelector(text, start, end);
      expect(text.indexOf(prefix + exact + suffix)).toBeLessThanOrEqual(start - prefix.length);
      const at = textPositionSelector(text, start, end);
      expect([...text].slice(at.start, at.end).join("")).toBe(exact);
      // No half of a character at either end.
      expect(prefix + exact + suffix).not.toMatch(/\p{Cs}/u);
    }),
  );
});

test("what stands around is cut between characters, not within one", () => {
  const text = `${"🚢".repeat(20)}x!${"🚢".repeat(20)}`;
  const { prefix, suffix } = textQuoteSelector(text, 40, 41);
  expect([prefix, suffix]).toEqual(["🚢".repeat(16), `!${"🚢".repeat(15)}`]);
  expect(textPositionSelector(text, 40, 41)).toEqual({ start: 20, end: 21 });
});
