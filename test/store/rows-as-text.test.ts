import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { temporaryStore } from "./temporary-store.ts";

let temporary: Awaited<ReturnType<typeof temporaryStore>>;
beforeAll(async () => {
  temporary = await temporaryStore();
});
afterAll(() => temporary.remove());

const plain = { plain: true };
// Confidences, scores and ids; text of any characters that UTF-8 can write.
const value = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constant(null),
  fc.integer(),
  fc.double({ min: -1000, max: 1000, noNaN: true }),
);

test("rows that come as one text are those that come value by value, but for what stands behind 15 digits", async () => {
  const { reader } = temporary.store;
  const sql = 'SELECT ? AS "one", ? AS "the \'other\'", ? AS "a ""third"""';
  await fc.assert(
    fc.asyncProperty(value, value, value, async (...values) => {
      const [exact] = await reader.all<Record<string, unknown>>(sql, values);
      const short = (each: unknown) =>
        typeof each === "number" && !Number.isInteger(each) ? Number(each.toPrecision(15)) : each;
      const expected = Object.fromEntries(Object.entries(exact ?? {}).map(([name, each]) => [name, short(each)]));
      // The first time the columns are learnt, the second time they are known.
      expect(await reader.all(sql, values, plain)).toEqual([expected]);
      expect(await reader.all(sql, values, plain)).toEqual([expected]);
    }),
  );
});

test("they come in the order of the statement, and none is nothing", async () => {
  const { reader } = temporary.store;
  const sql = 'SELECT value AS "n" FROM json_each(?) WHERE value < ? ORDER BY value DESC';
  for (let time = 0; time < 3; time++) {
    expect(await reader.all(sql, ["[3,9,1,7,5]", 8], plain)).toEqual([{ n: 7 }, { n: 5 }, { n: 3 }, { n: 1 }]);
    expect(await reader.all(sql, ["[3,9,1,7,5]", 0], plain)).toEqual([]);
  }
});

test("a statement whose columns are known is stopped by its signal like any other", async () => {
  const { reader } = temporary.store;
  const sql =
    'WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT count(*) AS "count" FROM n';
  await reader.all(sql, [10], plain);
  const stopped = reader.all(sql, [1e10], { plain: true, signal: AbortSignal.timeout(50) });
  await expect(stopped).rejects.toThrow(/timeout/i);
});
