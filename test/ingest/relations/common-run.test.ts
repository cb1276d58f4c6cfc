import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexRuns, longestCommonRun } from "../../../src/ingest/relations/common-run.ts";

const wordsOf = (text: string) => text.split(" ").filter(Boolean);
const common = (a: string, b: string) => longestCommonRun(indexRuns(wordsOf(a)), wordsOf(b));

/** By trying every run of one list in the other. */
function byTrying(a: readonly string[], b: readonly string[]): number {
  let longest = 0;
  const text = ` ${b.join(" ")} `;
  for (let start = 0; start < a.length; start++) {
    for (let end = start + 1; end <= a.length; end++) {
      if (text.includes(` ${a.slice(start, end).join(" ")} `)) longest = Math.max(longest, end - start);
    }
  }
  return longest;
}

describe("the longest run of words that two lists have in common", () => {
  test.each([
    ["all of it", "we will go on", "we will go on", 4],
    ["its middle", "today we will not leave here", "they said we will not go", 3],
    ["one word", "we stay", "they stay", 1],
    ["nothing", "we stay", "they left", 0],
    ["nothing, of an empty list", "", "they left", 0],
    ["a run that begins again within itself", "no no no yes", "no no yes", 3],
  ])("is %s", (_what, a, b, words) => {
    expect(common(a, b)).toBe(words);
    expect(common(b, a)).toBe(words);
  });

  test("is the one that trying every run finds", () => {
    const list = fc.array(fc.constantFrom("no", "war", "peace"), { maxLength: 14 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(longestCommonRun(indexRuns(a), b)).toBe(byTrying(a, b));
      }),
    );
  });
});

test("the index of a list has at most two states and three ways a word, however much of it repeats", () => {
  const random = Array.from({ length: 3000 }, (_, at) => `word${(at * at * 7919) % 101}`);
  for (const words of [random, Array<string>(3000).fill("no"), random.map((word, at) => (at % 2 ? word : "no"))]) {
    const { next } = indexRuns(words);
    expect(next.length).toBeLessThan(2 * words.length);
    expect(next.reduce((ways, { size }) => ways + size, 0)).toBeLessThan(3 * words.length);
  }
});
