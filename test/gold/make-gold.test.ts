import { describe, expect, test } from "vitest";
import { makeGold } from "./make-gold.ts";
import { parseAnnotation } from "./parse-annotation.ts";

const text = `Bridge to close

"The cables are safe," said Ines Falk, the engineer. "They need paint."

Falk told Pia Falk she would go. "She said so," he said.

READ MORE: Falk's first bridge
`;

function gold(source: string) {
  return makeGold("bridge", text, parseAnnotation(source));
}

function words(ranges: readonly (readonly [number, number])[] | undefined) {
  return ranges?.map((range) => text.slice(...range));
}

describe("a gold annotation", () => {
  test("names a quote by its words, and gets their places", () => {
    const [quote] =
      gold(`
DIRECT The cables are safe
  and They need paint.
  by Ines Falk
  is Ines Falk
  cue said`).quotes ?? [];
    expect(quote).toMatchObject({ kind: "DIRECT", speakerName: "Ines Falk", inScope: true });
    expect(words(quote?.content)).toEqual(["The cables are safe", "They need paint."]);
    expect([words(quote?.speaker), words(quote?.cue)]).toEqual([["Ines Falk"], ["said"]]);
  });

  test("may leave out the middle of the words", () => {
    expect(words(gold("DIRECT The … safe").quotes?.[0]?.content)).toEqual(["The cables are safe"]);
  });

  test("looks for the speaker and the cue in the paragraph of the quote first, and not in the quote", () => {
    const [quote] = gold("DIRECT She said so\n  by he\n  cue said").quotes ?? [];
    expect(quote?.cue[0]?.[0]).toBe(text.lastIndexOf("said"));
  });

  test("with a question mark after the kind counts neither way", () => {
    expect(gold("INDIRECT? she would go").quotes?.[0]?.inScope).toBe(false);
  });

  test("of words that are not in the text is an error", () => {
    expect(() => gold("DIRECT The cables were safe")).toThrow('"The cables were safe" is not in the text');
  });

  test("of words that stand in the text twice is an error, until an ordinal says which", () => {
    expect(() => gold("DIRECT They need paint.\n  by Falk #3\n  cue told #2")).toThrow("stands only 1 times");
    expect(() => gold("INDIRECT Bridge to close\n  by Falk")).toThrow(
      'stands 4 times in the text: say which, as in "Falk #2"',
    );
    const [quote] = gold("INDIRECT Bridge to close\n  by Falk #2").quotes ?? [];
    expect(quote?.speaker[0]?.[0]).toBe(text.indexOf("Falk told"));
  });

  test("does not run over the end of a paragraph in one piece", () => {
    expect(() => gold("DIRECT They need … would go")).toThrow('runs over a paragraph: use "and"');
  });

  test("finds whole words only", () => {
    expect(() => gold("DIRECT The cable")).toThrow("is not in the text");
  });

  test.each([
    ["an unknown keyword", "QUOTE The cables", "line 1: QUOTE is neither"],
    ["a keyword without words", "PERSON", "line 1: PERSON of what?"],
    ["an unknown detail", "DIRECT The cables\n  who Falk", "line 2: who is none of"],
    ["a detail of nothing", "  by Falk", "line 1: indented below nothing"],
  ])("with %s names the line", (_case, source, message) => {
    expect(() => gold(source)).toThrow(message);
  });
});

describe("the names of a gold annotation", () => {
  test("are found wherever they stand, longer forms first, and not in other parts of the page", () => {
    const { entities, parts } = gold("PERSON Ines Falk / Falk\nPERSON Pia Falk\nRELATED_LINK READ MORE:");
    expect(parts.map(({ range }) => text.slice(...range))).toEqual(["READ MORE: Falk's first bridge"]);
    expect(entities?.map(({ mentions }) => words(mentions))).toEqual([["Ines Falk", "Falk"], ["Pia Falk"]]);
  });

  test("take ordinals where two people share one", () => {
    const { entities } = gold("PERSON Ines Falk / Falk #1\nPERSON Falk #2");
    expect(entities?.map(({ mentions }) => mentions.length)).toEqual([2, 1]);
    expect(entities?.[1]?.name).toBe("Falk");
  });

  test("say what kind of body a faction is", () => {
    expect(gold("COMPANY Bridge").entities?.[0]).toMatchObject({ kind: "FACTION", factionKind: "COMPANY" });
  });

  test("that do not stand by themselves are an error", () => {
    expect(() => gold("PERSON Ines Falk / Ines")).toThrow('the name "Ines" is not in the text by itself');
  });
});
