import fc from "fast-check";
import { expect, test } from "vitest";
import { orderedSimilarity, wordChanges } from "../../src/query/word-changes.ts";
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

test("wordings of any length take no longer than their differences are worth: two speeches that differ throughout are two", () => {
  const speech = (length: number, wordOf: (n: number) => string) =>
    Array.from({ length }, (_, n) => wordOf(n)).join(" ");
  const one = speech(20_000, (n) => `word${n % 997}`);
  const edited = speech(20_000, (n) => (n % 200 === 0 ? "other" : `word${n % 997}`));
  const other = speech(20_000, (n) => `word${(n * n) % 991}`);
  const similarity = (text: string) => orderedSimilarity(comparableWords(one), comparableWords(text));
  expect([similarity(one), similarity(edited), similarity(other)]).toEqual([1, 0.995, 0]);
  expect(wordChanges(one, edited).filter(({ kind }) => kind === "LOST")).toHaveLength(100);
  expect(wordChanges(one, other)).toEqual([
    { kind: "LOST", text: one },
    { kind: "ADDED", text: other },
  ]);
});

test("five words of a speech are found in it, however long it is", () => {
  const speech = Array.from({ length: 5000 }, (_, n) => `word${n}`).join(" ");
  expect(wordChanges("word2000 word2001 word2002 word2003 word2004", speech).map(({ kind }) => kind)).toEqual([
    "ADDED",
    "EQUAL",
    "ADDED",
  ]);
});

test("case and marks make no difference", () => {
  expect(wordChanges("We won't, ever.", "WE WON’T — ever!")).toEqual([{ kind: "EQUAL", text: "WE WON’T — ever!" }]);
  expect(wordChanges("", "")).toEqual([]);
});
