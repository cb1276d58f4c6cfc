import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { inOrder } from "../../src/ingest/in-order.ts";

async function* count(to: number, started: number[] = []) {
  for (let number = 1; number <= to; number++) {
    started.push(number);
    yield number;
  }
}

test("results come in the order of the items, however long each takes", async () => {
  const results: number[] = [];
  await inOrder(
    count(20),
    5,
    (item) => wait((item * 7) % 5, item),
    async (item) => void results.push(item),
  );
  expect(results).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test("a result does not wait for the next item", async () => {
  const results: number[] = [];
  async function* slow() {
    yield 1;
    while (results.length === 0) await wait(1);
    yield 2;
  }
  await inOrder(
    slow(),
    8,
    async (item) => item,
    async (item) => void results.push(item),
  );
  expect(results).toEqual([1, 2]);
});

test("no more than the width is taken from the source before a result is out", async () => {
  const started: number[] = [];
  let most = 0;
  let out = 0;
  await inOrder(
    count(50, started),
    4,
    async (item) => item,
    async () => {
      most = Math.max(most, started.length - out);
      await wait(1);
      out++;
    },
  );
  expect(most).toBeLessThanOrEqual(4);
});

test("a source that breaks off ends it, after the results of what came before", async () => {
  async function* broken() {
    yield* count(3);
    throw new Error("the disk is gone");
  }
  const results: number[] = [];
  const run = inOrder(
    broken(),
    8,
    (item) => wait(5, item),
    async (item) => void results.push(item),
  );
  await expect(run).rejects.toThrow("the disk is gone");
  expect(results).toEqual([1, 2, 3]);
});
