import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** Builds once before all tests, because the tests of the commands and the explorer run what a user runs. */
export function setup(): void {
  const compiler = join(createRequire(import.meta.url).resolve("typescript/package.json"), "..", "bin", "tsc");
  const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  // Types are checked by `npm run types`; a test run while they are in flux is still of use.
  node(compiler, "-p", "tsconfig.build.json", "--noCheck");
  node(join("scripts", "build-explorer.mjs"));
}
