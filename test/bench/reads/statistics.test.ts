import { expect, test } from "vitest";
import { median, pairedRatio, percentile, rotated } from "../../../bench/reads/statistics.ts";

test("a percentile is the nearest rank, whatever the order of the values", () => {
  const values = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect(percentile(values, 0.5)).toBe(100);
  expect(percentile(values, 0.99)).toBe(198);
  expect(percentile(values, 1)).toBe(200);
  expect(percentile(values, 0)).toBe(1);
  expect(percentile([7], 0.99)).toBe(7);
  expect(percentile([], 0.5)).toBeNaN();
});

test("the median of an even number of values is the mean of the two in the middle", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 3])).toBe(4);
  expect(median([])).toBeNaN();
});

test("a ratio is taken round by round, so that a slow round of both changes nothing", () => {
  expect(pairedRatio([100, 10, 60], [200, 20, 120])).toEqual({ median: 0.5, least: 0.5, most: 0.5 });
  expect(pairedRatio([1, 2, 3], [1, 1, 1])).toEqual({ median: 2, least: 1, most: 3 });
});

test("each round begins with the next, and everybody has a turn in each", () => {
  expect([0, 1, 2, 3].map((round) => rotated(["a", "b", "c"], round).join(""))).toEqual(["abc", "bca", "cab", "abc"]);
  expect(rotated([], 3)).toEqual([]);
});
