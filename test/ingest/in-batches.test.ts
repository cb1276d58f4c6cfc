import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { inBatches } from "../../src/ingest/in-batches.ts";
import { all, each } from "./all.ts";

const weigh = (item: number) => item;

test("a batch ends at its count or its weight, and the rest is the last one", async () => {
  const limits = { count: 3, weight: 10, patience: 1000 };
  expect(await all(inBatches(each([1, 1, 1, 1, 20, 1, 9, 5]), weigh, limits))).toEqual([
    [1, 1, 1],
    [1, 20],
    [1, 9],
    [5],
  ]);
  expect(await all(inBatches(each([]), weigh, limits))).toEqual([]);
});

test("what drips in is not held back", async () => {
  async function* drip() {
    yield 1;
    yield 2;
    await wait(300);
    yield 3;
  }
  expect(await all(inBatches(drip(), weigh, { count: 100, weight: 1000, patience: 20 }))).toEqual([[1, 2], [3]]);
});

test("an error of the source comes after the items before it", async () => {
  async function* broken() {
    yield 1;
    throw new Error("broken");
  }
  const seen: number[][] = [];
  const read = async () => {
    for await (const batch of inBatches(broken(), weigh, { count: 9, weight: 9, patience: 1000 })) seen.push(batch);
  };
  await expect(read()).rejects.toThrow("broken");
  expect(seen).toEqual([[1]]);
});
