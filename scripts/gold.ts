// Prints the shipped gold as JSON lines, the form that `newsgraph evaluate` reads.
import { readGold } from "../test/gold/read-gold.ts";

for (const article of readGold()) console.log(JSON.stringify(article));
