import { expect, test } from "vitest";
import { NamePatterns } from "../../../src/extract/mentions/name-pattern.ts";

const patterns = new NamePatterns<string>([
  ["brigade", ["… fire brigade"]],
  ["army", ["… brigade", "army of …"]],
  ["league", ["union of … states", "… of nations"]],
  ["school", ["… institute of …"]],
  ["bank", ["bank of velm"]],
]);
const match = (name: string) => patterns.match(name.split(" "));

test("the first pattern that fits decides", () => {
  expect(match("Velm Fire Brigade")).toBe("brigade");
  expect(match("Velm Brigade")).toBe("army");
});

test("a gap stands for one word or more", () => {
  expect(match("Army of Velm and Sund")).toBe("army");
  expect(match("Army of")).toBeNull();
  expect(match("Brigade")).toBeNull();
});

test("a gap may stand in the middle or on both sides", () => {
  expect(match("Union of Old River States")).toBe("league");
  expect(match("Union of States")).toBeNull();
  expect(match("Velm Institute of Tides")).toBe("school");
});

test("a pattern without a gap is the whole name", () => {
  expect(match("bank of velm")).toBe("bank");
  expect(match("Bank of Velm East")).toBeNull();
});
