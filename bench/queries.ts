// Measures reads: `npm run bench:queries -- <file> [words in the names]`. Asks a store, such as `npm run bench:store` makes, each list at the root
// of the API in each way there is, and the explorer's examples; prints milliseconds: the first time, p50 and p99 of the next.
import "reflect-metadata";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildGraphqlSchema } from "../src/graphql/schema.ts";
import { closeStore, openStore } from "../src/store/database.ts";
import { ask } from "./queries/ask.ts";
import { listQueries, type Query } from "./queries/list-queries.ts";
import { objectQueries } from "./queries/object-queries.ts";
import { samplesOf } from "./queries/samples.ts";

/** A query is asked so often, but no longer than so many milliseconds. */
const times = 50;
const longest = 2000;

const [file, words = ""] = process.argv.slice(2);
if (!file) {
  console.error("usage: npm run bench:queries -- <file> [words in the names of the queries]");
  process.exit(2);
}

const schema = buildGraphqlSchema();
const store = await openStore(file, { readonly: true });
const samples = await samplesOf(store);
const folder = join(import.meta.dirname, "..", "explorer", "examples");
const examples: Query[] = readdirSync(folder).map((name) => ({
  name: `example ${name.replace(".graphql", "")}`,
  source: readFileSync(join(folder, name), "utf8"),
  variables: {},
}));
const queries = [...listQueries(schema, samples), ...objectQueries(samples), ...examples];

console.log(`${"".padEnd(70)}   first     p50     p99`);
for (const query of queries.filter(({ name }) => name.includes(words))) {
  const first = await time(query);
  const taken: number[] = [];
  const start = performance.now();
  while (taken.length < times && performance.now() - start < longest) taken.push(await time(query));
  taken.sort((one, other) => one - other);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0;
  console.log(query.name.padEnd(70), ...[first, at(0.5), at(0.99)].map((each) => each.toFixed(1).padStart(7)));
}
await closeStore(store);

async function time(query: Query): Promise<number> {
  const start = performance.now();
  await ask(store, schema, query);
  return performance.now() - start;
}
