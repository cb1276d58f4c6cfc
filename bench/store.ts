// Makes a large store to measure reads on: `npm run bench:store -- <articles> <file>`. The same number of articles gives the
// same content on every machine.
import "reflect-metadata";
import { existsSync, statSync } from "node:fs";
import { closeStore, openStore } from "../src/store/database.ts";
import { migrateUp } from "../src/store/migrate.ts";
import { fillStore } from "./store/fill-store.ts";

const [articles, file] = process.argv.slice(2);
const count = Number(articles);
if (!(Number.isSafeInteger(count) && count >= 1 && count <= 1_000_000) || !file) {
  console.error("usage: npm run bench:store -- <articles, 1 to 1000000> <file>");
  process.exit(2);
}
if (existsSync(file)) {
  console.error(`${file} is there already; remove it, or give another path`);
  process.exit(2);
}

const start = performance.now();
const store = await openStore(file, { memory: "small" });
await migrateUp(store);
await fillStore(store, count, (done) => {
  const seconds = (performance.now() - start) / 1000;
  if (done % 5000 === 0) console.error(`${done} of ${count} articles, ${Math.round(done / seconds)} a second`);
});
await closeStore(store);
const megabytes = Math.round(statSync(file).size / 1e6);
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.error(
  `${file}: ${count} articles, ${megabytes} MB, in ${Math.round((performance.now() - start) / 1000)} s; peak memory ${peak} MB`,
);
