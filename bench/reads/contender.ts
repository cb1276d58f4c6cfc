import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

export const contenderNames = ["uncached", "cached", "floor", "cached bytes", "mercurius", "yoga"] as const;
export type ContenderName = (typeof contenderNames)[number];

/** Somebody who answers the pages. */
export interface Contender {
  readonly name: ContenderName;
  /** For node: flags, a program, and what it is given. */
  readonly args: readonly string[];
}

/** Somebody who does not take part, and why. */
export interface Absence {
  readonly name: ContenderName;
  readonly reason: string;
}

const bench = join(import.meta.dirname, "..");
const command = join(bench, "..", "dist", "src", "cli.js");

/** Our built server, on any free port, with flags for it. */
export function serveArgs(store: string, ...flags: readonly string[]): string[] {
  // One line a request goes into the log otherwise, which no other contender writes.
  const quiet = ["--log-level", "warn"];
  return [command, "serve", "--store", store, "--host", "127.0.0.1", "--port", "0", ...quiet, ...flags];
}

/** True if the built server has a cache of answers. */
function hasCache(): boolean {
  return execFileSync(process.execPath, [command, "serve", "--help"], { encoding: "utf8" }).includes("--cache ");
}

/** Our built server, which reads and works out every answer anew. */
export function uncachedArgs(store: string): string[] {
  return serveArgs(store, "--no-seed", ...(hasCache() ? ["--cache", "0"] : []));
}

/**
 * Everybody who can take part, our server first, and who cannot.
 *
 * @param store path of the store that is asked
 * @param answers path of a JSON file of answers by operation; see cached-bytes.ts
 */
export function findContenders(store: string, answers: string): { present: Contender[]; absent: Absence[] } {
  const script = (file: string, ...given: readonly string[]) => ["--import", "tsx", join(bench, file), ...given];
  const present: Contender[] = [
    { name: "uncached", args: uncachedArgs(store) },
    { name: "floor", args: script("floor.ts", store) },
    { name: "cached bytes", args: script("cached-bytes.ts", answers) },
  ];
  const absent: Absence[] = [];
  if (hasCache()) present.push({ name: "cached", args: serveArgs(store, "--no-seed") });
  else absent.push({ name: "cached", reason: "the server has no --cache" });
  for (const name of ["mercurius", "yoga"] as const) {
    if (existsSync(join(bench, "peers", "node_modules"))) {
      present.push({ name, args: [join(bench, "peers", `${name}.mjs`), store] });
    } else absent.push({ name, reason: "run `npm ci --prefix bench/peers` first" });
  }
  return { present, absent };
}
