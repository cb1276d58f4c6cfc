import { describe, expect, test } from "vitest";
import { parseGold } from "../../src/evaluate/parse-gold.ts";

describe("a gold line", () => {
  test("needs an id and a text only", () => {
    expect(parseGold('{"id": 1, "text": "A."}')).toEqual({ id: 1, text: "A." });
  });

  test("may leave out what is not known of a quote", () => {
    const { quotes } = parseGold('{"id": 1, "text": "A.", "quotes": [{"kind": "DIRECT", "content": [[0, 1]]}]}');
    expect(quotes).toEqual([
      { kind: "DIRECT", content: [[0, 1]], speaker: [], cue: [], speakerName: null, inScope: true },
    ]);
  });

  test.each([
    ["{", "not JSON"],
    ["[]", "no object"],
    ['{"text": "A."}', 'no "id"'],
    ['{"id": 1}', 'no "text"'],
    ['{"id": 1, "text": "A.", "quotes": {}}', '"quotes" is no list'],
    ['{"id": 1, "text": "A.", "quotes": [{"kind": "LOUD"}]}', 'kind is "LOUD", not DIRECT, MIXED, INDIRECT'],
    ['{"id": 1, "text": "A.", "quotes": [{"kind": "DIRECT", "content": [[0, 9]]}]}', "[0, 9), which is no part of"],
    [
      '{"id": 1, "text": "A.", "entities": [{"kind": "PERSON", "mentions": [["a"]]}]}',
      '"mentions" has no [start, end)',
    ],
  ])("%s is refused: %s", (line, message) => {
    expect(() => parseGold(line)).toThrow(message);
  });
});
