import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../../src/extract/sentences/tokenize.ts";

const words = (text: string) => tokenize(text).map((token) => token.text);

describe("tokenize", () => {
  it("parts words at hyphens and leaves the compound recoverable", () => {
    expect(tokenize("al-Masri")).toEqual([
      { text: "al", start: 0, end: 2 },
      { text: "-", start: 2, end: 3 },
      { text: "Masri", start: 3, end: 8 },
    ]);
  });

  it("parts clitics from words, not apostrophes inside names", () => {
    expect(words("O'Hara’s don't U.S.’s Sana'a the Reyes'")).toEqual([
      "O'Hara",
      "’s",
      "do",
      "n't",
      "U.S.",
      "’s",
      "Sana'a",
      "the",
      "Reyes",
      "'",
    ]);
  });

  it("gives every quotation mark a token of its own", () => {
    expect(words("``Yes,'' “no” «so» ‚du‘ \"x\"").filter((word) => /^\P{L}+$/u.test(word))).toEqual([
      "``",
      ",",
      "''",
      "“",
      "”",
      "«",
      "»",
      "‚",
      "‘",
      '"',
      '"',
    ]);
  });

  it("keeps the period of an abbreviation, but not the one that closes the sentence", () => {
    expect(words("Mr. Roe of the U.S. left St. Ives at 9 p.m. with Acme Inc.")).toEqual(
      "Mr.|Roe|of|the|U.S.|left|St.|Ives|at|9|p.m.|with|Acme|Inc|.".split("|"),
    );
  });

  it("keeps numbers, addresses and handles whole", () => {
    expect(words("$1,234.50 at 7:30 ann@acme.org https://acme.org/a?b=1 @ann #news 9am")).toEqual(
      "$|1,234.50|at|7:30|ann@acme.org|https://acme.org/a?b=1|@ann|#news|9am".split("|"),
    );
  });

  it("covers every character but space, and slices back, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(1000), (text, offset) => {
        let last = 0;
        for (const token of tokenize(text, offset)) {
          expect(text.slice(token.start - offset, token.end - offset)).toBe(token.text);
          expect(text.slice(last, token.start - offset).trim()).toBe("");
          last = token.end - offset;
        }
        expect(text.slice(last).trim()).toBe("");
      }),
    );
  });
});
