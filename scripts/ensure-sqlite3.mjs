// Makes sure that the sqlite3 driver loads on this machine; runs after `npm ci` and before `npm start` and `npm test`.
//
// The published binary of sqlite3 6.0.1 is linked against glibc 2.38 and does not load on Debian 12 (2.36), and npm 12
// skips the install scripts of dependencies. So package.json denies sqlite3 its own install script on every npm, and this
// script tries, in order: the driver as it is, the one an earlier install compiled here, the published binary, the compiler.
// See docs/decisions/003-sqlite3-driver.md.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve("sqlite3/package.json"));
const { version } = require("sqlite3/package.json");
const binary = join(folder, "build", "Release", "node_sqlite3.node");
const cacheHome = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
const libc = process.report.getReport().header.glibcVersionRuntime ?? "other";
const cached = join(cacheHome, "newsgraph", `sqlite3-${version}-${process.platform}-${process.arch}-${libc}.node`);

/** True if a fresh process can open a database with the driver; a broken binary can take the whole process down. */
function loads() {
  const open = "new (require('sqlite3').Database)(':memory:', (e) => process.exit(e ? 1 : 0))";
  return spawnSync(process.execPath, ["-e", open], { cwd: dirname(folder), stdio: "ignore" }).status === 0;
}

/** Runs a package's command inside the driver's folder; false if it is not installed or fails. */
function run(specifier, args) {
  try {
    const script = createRequire(join(folder, "package.json")).resolve(specifier);
    return spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: "utf8" });
  } catch {
    return { status: 1, stderr: `${specifier} is not installed` };
  }
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, `${to}.${process.pid}`);
  renameSync(`${to}.${process.pid}`, to);
}

function restore() {
  if (!existsSync(cached)) return false;
  copy(cached, binary);
  return loads();
}

function download() {
  return run("prebuild-install/bin.js", ["-r", "napi"]).status === 0 && loads();
}

function compile() {
  rmSync(join(folder, "build"), { recursive: true, force: true });
  console.log("newsgraph: compiling the sqlite3 driver for this machine, once (about two minutes)");
  const made = run("node-gyp/bin/node-gyp.js", ["rebuild", "--jobs", "max"]);
  if (made.status !== 0 || !loads()) return made.stderr || "the compiled driver does not load";
  try {
    copy(binary, cached);
  } catch {
    // A read-only home only costs the next install its two minutes.
  }
  return null;
}

if (!loads() && !restore() && !download()) {
  const failure = compile();
  if (failure !== null) {
    console.error(
      "newsgraph: the sqlite3 driver could not be built: install python3, make and g++ (Debian: apt-get install -y python3 make g++), then run `npm ci` again",
    );
    if (process.env.NEWSGRAPH_DEBUG) console.error(failure);
    process.exit(1);
  }
}
