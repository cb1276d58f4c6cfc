import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Article } from "../../src/store/article.ts";
import type { Store } from "../../src/store/database.ts";
import { insertRows } from "../../src/store/insert-rows.ts";
import { Person } from "../../src/store/person.ts";
import { write } from "../../src/store/write.ts";
import { temporaryStore } from "./temporary-store.ts";

let store: Store;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ store, remove } = await temporaryStore());
});
afterEach(() => remove());

type Values = { readonly name: string; readonly joinConfidence: number | null; readonly single: boolean };

function person(values: Values, index: number) {
  const names = { givenName: null, familyName: "", honorificPrefix: null, familyKey: "x", coreKey: null };
  return { id: index + 1, key: `k${index}`, slug: `s${index}`, ...names, canonicalId: index + 1, ...values };
}

async function roundTrip(rows: readonly Values[]): Promise<Values[]> {
  return write(store, async (manager) => {
    await manager.query("DELETE FROM person");
    await insertRows(manager, Person, rows.map(person));
    return manager.query(
      'SELECT name, join_confidence AS "joinConfidence", single = 1 AS single FROM person ORDER BY id',
    );
  });
}

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "a\0b", "\\u0000", "[1]", "1.0", "true", "null", "\u2028\ufeff"),
);

const fraction = fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs);

test("every text, fraction, flag and null comes out of the store as it went in", async () => {
  const value = fc.record({
    name: text,
    joinConfidence: fc.option(fraction),
    single: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 20 }), async (rows) => {
      const expected = rows.map((row) => ({ ...row, single: Number(row.single) }));
      expect(await roundTrip(rows)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test("a fraction of 17 digits is not off by its last bit", async () => {
  const joinConfidence = 0.460046630894934;
  expect(await roundTrip([{ name: "Ann", joinConfidence, single: false }])).toMatchObject([{ joinConfidence }]);
});

test("every fraction of three decimals is exact", async () => {
  const rows = Array.from({ length: 1001 }, (_, n) => ({ name: "Ann", joinConfidence: n / 1000, single: true }));
  const found = await roundTrip(rows);
  expect(found.map(({ joinConfidence }) => joinConfidence)).toEqual(rows.map((row) => row.joinConfidence));
});

test("half a surrogate pair is replaced, and its neighbours keep their places", async () => {
  const [row] = await roundTrip([{ name: "a\ud800b", joinConfidence: null, single: false }]);
  expect(row?.name).toBe("a\ufffdb");
});

test("rows by the ten thousand go in, in their order", async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => ({ name: `n${index}`, joinConfidence: 1, single: true }));
  expect((await roundTrip(rows)).map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
});

test("no rows are no statement", async () => {
  await write(store, (manager) => insertRows(manager, Article, []));
  expect(await store.reader.all("SELECT id FROM article")).toEqual([]);
});
