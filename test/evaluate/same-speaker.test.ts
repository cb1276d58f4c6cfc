import { expect, test } from "vitest";
import { sameName } from "../../src/evaluate/same-speaker.ts";

test.each([
  ["Ines Falk", "Falk", true],
  ["Falk", "Ines Falk", true],
  ["the harbour board", "Harbour Board", true],
  ["Norwin's health ministry", "health ministry", true],
  ["Ines Falk", "Pia Falk", false],
  ["Ines Falk", "F", false],
  ["Ines Falk", "", false],
])("%s and %s are the same name: %s", (one, other, same) => {
  expect(sameName(one, other)).toBe(same);
});
