import fc from "fast-check";
import { expect, test } from "vitest";
import { wordChanges } from "../../src/query/word-changes.ts";
import { comparableWords } from "../../src/store/dice.ts";

const word = fc.constantFrom("we", "We", "will", "won’t", "E\u0301douard", "no", "🚢", "50", "½");
const mark = fc.constantFrom(" ", ", ", " — ", "! ", "\n\n", "-");
const text = fc.array(fc.tuple(word, mark)).map((parts) => parts.flat().join(""));

const joined = (changes: ReturnType<typeof wordChanges>, ...kinds: string[]) =>
  changes.filter(({ kind }) => kinds.includes(kind)).map((change) => change.text);

test("what both have and what was added, joined, is the second wording; with what was lost, the words of the first", () => {
  fc.assert(
    fc.property(text, text, (from, to) => {
      const changes = wordChanges(from, to);
      expect(joined(changes, "EQUAL", "ADDED").join("")).toBe(to);
      expect(comparableWords(joined(changes, "EQUAL", "LOST").join(" "))).toEqual(comparableWords(from));
      for (const lost of joined(changes, "LOST")) expect(from).toContain(lost);
    }),
  );
});

test("case and marks make no difference", () => {
  expect(wordChanges("We won't, ever.", "WE WON’T — ever!")).toEqual([{ kind: "EQUAL", text: "WE WON’T — ever!" }]);
  expect(wordChanges("", "")).toEqual([]);
});
