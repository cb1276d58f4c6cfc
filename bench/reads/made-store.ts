import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const bench = join(import.meta.dirname, "..");
/** What a made store depends on, about: who makes it, and its tables. */
const sources = [join(bench, "store"), join(bench, "..", "migrations")];

/** The path of a made store with so many articles; makes it if it is not there yet, or was made by other code. */
export function madeStore(articles: number, say: (line: string) => void): string {
  const folder = join(bench, "stores");
  const path = join(folder, `${articles}-${fingerprint()}.db`);
  if (existsSync(path)) return path;
  say(`making a store of ${articles} articles`);
  mkdirSync(folder, { recursive: true });
  const unfinished = path.replace(/\.db$/u, ".unfinished.db");
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${unfinished}${suffix}`, { force: true });
  const args = ["--import", "tsx", join(bench, "store.ts"), String(articles), unfinished];
  execFileSync(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
  renameSync(unfinished, path);
  return path;
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const folder of sources) {
    for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex").slice(0, 8);
}
