// Loaded into the measured process (node --import): writes what it used when it ends.
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env.NEWSGRAPH_BENCH_USAGE;
if (isMainThread && file) process.on("exit", () => writeFileSync(file, JSON.stringify(process.resourceUsage())));
