import { pbkdf2 } from "node:crypto";
import { promisify } from "node:util";
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

/** Counts to ten thousand million, which takes minutes. */
const endless =
  "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 1e10) SELECT count(*) FROM n";

test("a statement that runs is stopped when its signal aborts, with the signal's reason", async () => {
  const controller = new AbortController();
  const running = temporary.store.reader.all(endless, [], { signal: controller.signal });
  setTimeout(() => controller.abort(new Error("too long")), 50);
  await expect(running).rejects.toThrow("too long");
});

test("a statement that a signal hits before a thread begins to run it is stopped too", async () => {
  const { reader } = temporary.store;
  // Compiled, so that only the run is left to be done.
  await reader.all(endless, [], { signal: AbortSignal.timeout(50) }).catch(() => {});
  await reader.all(endless, [], { signal: AbortSignal.timeout(50) }).catch(() => {});
  const threadsBusy = Array.from({ length: 8 }, () => promisify(pbkdf2)("a", "b", 200_000, 64, "sha512"));
  const controller = new AbortController();
  const waiting = reader.all(endless, [], { signal: controller.signal });
  setTimeout(() => controller.abort(new Error("too long")), 5);
  await expect(waiting).rejects.toThrow("too long");
  await Promise.all(threadsBusy);
});

test("a statement is not begun whose signal has aborted", async () => {
  await expect(
    temporary.store.reader.all("SELECT 1", [], { signal: AbortSignal.abort(new Error("too long")) }),
  ).rejects.toThrow("too long");
});

test("to stop one request's statements leaves those of the others alone", async () => {
  const { reader } = temporary.store;
  const others = Array.from({ length: 200 }, (_, n) =>
    reader.all(
      "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT count(*) AS n, ? AS x FROM n",
      [n],
    ),
  );
  const stopped = Array.from({ length: 20 }, (_, n) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("too long")), 5 * n);
    return reader.all(endless, [], { signal: controller.signal });
  });
  const more = Array.from({ length: 200 }, (_, n) => reader.all("SELECT 1 AS n, ? AS x", [n]));
  for (const statement of stopped) await expect(statement).rejects.toThrow("too long");
  expect(await Promise.all(others)).toEqual(others.map((_, n) => [{ n: 20_000, x: n }]));
  expect(await Promise.all(more)).toEqual(more.map((_, n) => [{ n: 1, x: n }]));
});

test("reads that were asked for are answered before the reader closes, later ones are refused", async () => {
  const own = await temporaryStore();
  const reads = Array.from({ length: 50 }, (_, n) => own.store.reader.all("SELECT ? AS n", [n]));
  const closed = own.store.reader.close();
  await expect(own.store.reader.all("SELECT 1")).rejects.toThrow("the store is closed");
  expect(await Promise.all(reads)).toHaveLength(50);
  await closed;
  await own.store.dataSource.destroy();
});
