// Measures how fast pages are served, by us and by others: `npm run bench -- --help` tells more.
import "reflect-metadata";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { help, OptionError, readOptions } from "./reads/options.ts";
import { reportOf } from "./reads/report.ts";
import { runBench } from "./reads/run-bench.ts";
import { sayNoMore } from "./reads/say.ts";

try {
  const options = readOptions(process.argv.slice(2), join(import.meta.dirname, ".."));
  if (options) {
    const report = reportOf(await runBench(options));
    sayNoMore();
    console.log(report);
    if (options.out) writeFileSync(options.out, report);
  } else {
    console.log(help);
  }
} catch (error) {
  sayNoMore();
  if (!(error instanceof OptionError)) throw error;
  console.error(`${error.message}; see --help`);
  process.exitCode = 2;
}
