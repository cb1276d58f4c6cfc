import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../src/extract/sentences/split-sentences.ts";

const sentences = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
  it("does not split after a title", () => {
    expect(sentences("Lt. Col. Ana Reyes met Dr. Omar Said. They left.")).toEqual([
      "Lt. Col. Ana Reyes met Dr. Omar Said.",
      "They left.",
    ]);
  });

  it("does not split after initials", () => {
    expect(sentences("J. K. Marlow sang. Nobody came.")).toEqual(["J. K. Marlow sang.", "Nobody came."]);
  });

  it("splits after an abbreviation only before a word that opens sentences", () => {
    expect(sentences("He moved to the U.S. The U.S. Army hired him at 5 p.m. on Jan. 5.")).toEqual([
      "He moved to the U.S.",
      "The U.S. Army hired him at 5 p.m. on Jan. 5.",
    ]);
  });

  it("takes No. as a number only before one", () => {
    expect(sentences("Is it No. 5? No. Reyes left.")).toEqual(["Is it No. 5?", "No.", "Reyes left."]);
  });

  it("does not split before lower case", () => {
    expect(sentences("“Go away!” she said. (Stop! he thought.)")).toEqual([
      "“Go away!” she said.",
      "(Stop! he thought.)",
    ]);
  });

  it("leaves a closing mark with the sentence it closes", () => {
    expect(sentences('"We are done. It is over." The mayor left.')).toEqual([
      '"We are done.',
      'It is over."',
      "The mayor left.",
    ]);
  });

  it("does not split at a wrapped line", () => {
    expect(sentences("The council\nmet. It rained.")).toEqual(["The council\nmet.", "It rained."]);
  });

  it("counts from the offset it is given", () => {
    expect(splitSentences(" Yes.", 100)).toEqual([
      {
        start: 101,
        end: 105,
        tokens: [
          { text: "Yes", start: 101, end: 104 },
          { text: ".", start: 104, end: 105 },
        ],
      },
    ]);
  });

  it("partitions any text: no character but space is outside a sentence, none is in two", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 5000 }), (text) => {
        let last = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(last, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe("");
      }),
    );
  });

  it.each(["a", "(", "a.\n", "Mr. ", '. "', "Ab cd. ", "a'", "``"])("takes linear time on %j repeated", (unit) => {
    const begun = performance.now();
    splitSentences(unit.repeat(1_000_000 / unit.length));
    // Seconds where linear, minutes where quadratic: the bound leaves room for a busy machine.
    expect(performance.now() - begun).toBeLessThan(8_000);
  });
});
