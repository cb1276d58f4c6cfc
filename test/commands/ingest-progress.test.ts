import { expect, test } from "vitest";
import { noCounts } from "../../src/commands/ingest-counts.ts";
import { describeProgress } from "../../src/commands/ingest-progress.ts";

test("says what is done, how fast, how much is left and what failed", () => {
  const counts = { ...noCounts(), new: 1200, unchanged: 290, failed: 10 };
  expect(describeProgress(counts, 15, 4500)).toBe(
    "[######------------------] 1,500 done, 100/s, about 4,500 left, 10 failed",
  );
});

test("says nothing of what is left where nobody can know", () => {
  expect(describeProgress({ ...noCounts(), new: 3 }, 2, null)).toBe("3 done, 2/s, 0 failed");
  expect(describeProgress(noCounts(), 0, null)).toBe("0 done, 0/s, 0 failed");
});

test("the bar is empty at the start and full at the end", () => {
  expect(describeProgress(noCounts(), 0, 7)).toMatch(/^\[-{24}\] 0 done, 0\/s, about 7 left/u);
  expect(describeProgress({ ...noCounts(), new: 7 }, 1, 0)).toMatch(/^\[#{24}\] 7 done, 7\/s, about 0 left/u);
});
