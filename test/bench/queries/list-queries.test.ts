import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "../../../bench/queries/ask.ts";
import { listQueries } from "../../../bench/queries/list-queries.ts";
import { objectQueries } from "../../../bench/queries/object-queries.ts";
import { type Samples, samplesOf } from "../../../bench/queries/samples.ts";
import { fillStore } from "../../../bench/store/fill-store.ts";
import { buildGraphqlSchema } from "../../../src/graphql/schema.ts";
import { temporaryStore } from "../../store/temporary-store.ts";

const schema = buildGraphqlSchema();

let temporary: Awaited<ReturnType<typeof temporaryStore>>;
let samples: Samples;
beforeAll(async () => {
  temporary = await temporaryStore();
  await fillStore(temporary.store, 200, () => {});
  samples = await samplesOf(temporary.store);
});
afterAll(() => temporary.remove());

test("the API answers every query that is measured, and none has the name of another", async () => {
  const queries = [...listQueries(schema, samples), ...objectQueries(samples)];
  expect(new Set(queries.map(({ name }) => name)).size).toBe(queries.length);
  for (const query of queries) expect(await ask(temporary.store, schema, query), query.name).toBeTruthy();
});

test("a field of a filter without a sample is refused by name, so that none is forgotten", () => {
  const { "QuoteFilter.status": _, ...others } = samples;
  expect(() => listQueries(schema, others)).toThrow("QuoteFilter.status has no sample");
});
