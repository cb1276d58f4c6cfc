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

/** Runs a package's command inside the driver's folder; tells whether it succeeded, and what it had to say. */
function run(specifier, args, options = {}) {
  try {
    const script = createRequire(join(folder, "package.json")).resolve(specifier);
    // A compiler is talkative; beyond the default buffer of 1 MB node would kill it.
    const settings = { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 26, ...options };
    const { status, stderr } = spawnSync(process.execPath, [script, ...args], settings);
    return { succeeded: status === 0, said: stderr };
  } catch {
    return { succeeded: false, said: `${specifier} is not installed` };
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
  // Behind a firewall that drops packets it would wait for ever.
  return run("prebuild-install/bin.js", ["-r", "napi"], { timeout: 60_000 }).succeeded && loads();
}

/** The options that let node-gyp work without a network: most Node installations bring their own headers. */
function headers() {
  const prefix = join(dirname(process.execPath), "..");
  return existsSync(join(prefix, "include", "node", "node_version.h")) ? [`--nodedir=${prefix}`] : [];
}

/** Compiles the driver and keeps a copy; gives what the compiler said if it failed, else null. */
function compile() {
  rmSync(join(folder, "build"), { recursive: true, force: true });
  console.log("newsgraph: compiling the sqlite3 driver for this machine, once (about two minutes)");
  const { succeeded, said } = run("node-gyp/bin/node-gyp.js", ["rebuild", "--jobs", "max", ...headers()]);
  if (!succeeded || !loads()) return said || "the compiled driver does not load";
  try {
    copy(binary, cached);
  } catch {
    // A read-only home only costs the next install its two minutes.
  }
  return null;
}

/** What to do about a driver that did not compile, in one line. */
function remedy() {
  const missing = ["python3", "make", "g++"].filter((tool) => spawnSync(tool, ["--version"]).status !== 0);
  return missing.length > 0
    ? `install ${missing.join(", ")} (Debian: apt-get install -y ${missing.join(" ")}), then run \`npm ci\` again`
    : "run `NEWSGRAPH_DEBUG=1 node scripts/ensure-sqlite3.mjs` to see what the compiler says";
}

if (!loads() && !restore() && !download()) {
  const failure = compile();
  if (failure !== null) {
    console.error(`newsgraph: the sqlite3 driver could not be built: ${remedy()}`);
    if (process.env.NEWSGRAPH_DEBUG) console.error(failure);
    process.exit(1);
  }
}
