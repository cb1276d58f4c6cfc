import { afterAll, beforeAll, expect, test } from "vitest";
import { temporaryStore } from "./temporary-store.ts";

let temporary: Awaited<ReturnType<typeof temporaryStore>>;
beforeAll(async () => {
  temporary = await temporaryStore();
});
afterAll(() => temporary.remove());

test("a statement that is wrong fails alone", async () => {
  const { reader } = temporary.store;
  for (let time = 0; time < 4; time++) {
    await expect(reader.all("SELECT name FROM nowhere")).rejects.toThrow(/no such table/);
    expect(await reader.all("SELECT ? AS n", [7])).toEqual([{ n: 7 }]);
  }
});

test("the pool takes no writes", async () => {
  await expect(temporary.store.reader.all("DELETE FROM article")).rejects.toThrow(/readonly/i);
});

test("more different statements at once than are kept prepared all give their rows", async () => {
  const numbers = Array.from({ length: 2000 }, (_, n) => n);
  const rows = await Promise.all(numbers.map((n) => temporary.store.reader.all(`SELECT ${n} AS n, ? AS x`, [n])));
  expect(rows).toEqual(numbers.map((n) => [{ n, x: n }]));
});

test("one statement run many times at once gives each its own rows", async () => {
  const numbers = Array.from({ length: 500 }, (_, n) => n);
  const rows = await Promise.all(numbers.map((n) => temporary.store.reader.all("SELECT ? AS n", [n])));
  expect(rows).toEqual(numbers.map((n) => [{ n }]));
});
