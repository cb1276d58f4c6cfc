import fc from "fast-check";
import { expect, test } from "vitest";
import { IdSet } from "../../src/ingest/id-set.ts";

test("holds what was added, and nothing else", () => {
  const id = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(fc.array(id), fc.array(id), (added, others) => {
      const set = new IdSet();
      for (const each of added) set.add(each);
      for (const each of [...added, ...others]) expect(set.has(each)).toBe(added.includes(each));
    }),
  );
});
