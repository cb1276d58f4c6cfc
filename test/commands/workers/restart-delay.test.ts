import { expect, test } from "vitest";
import { restartDelay } from "../../../src/commands/workers/restart-delay.ts";

test("the first restart is at once, each later one within a minute after a longer time, and the sixth is none", () => {
  const deaths = [0, 1000, 2000, 3000, 4000, 5000];
  const delays = deaths.map((_, index) => restartDelay(deaths.slice(0, index + 1)));
  expect(delays).toEqual([0, 200, 400, 800, 1600, null]);
});

test("deaths of more than a minute ago do not count", () => {
  expect(restartDelay([0, 1000, 2000, 3000, 4000, 65_000])).toBe(0);
  expect(restartDelay([0, 1000, 2000, 3000, 10_000, 65_000])).toBe(200);
});
