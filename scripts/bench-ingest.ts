// Measures `newsgraph ingest` from end to end: `npm run bench:ingest -- [N…] [--format text|jsonl] [--threads N] [--json]`.
// For each N it makes N articles, runs the built command on them as a process, and prints how fast it was, what it took,
// and whether it became slower as the store grew.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { type CorpusFormat, writeCorpus } from "./bench/write-corpus.ts";

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  options: {
    format: { type: "string", default: "text" },
    threads: { type: "string" },
    json: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const counts = positionals.length > 0 ? positionals.map(Number) : [1_000, 10_000, 100_000];
if (!counts.every(Number.isSafeInteger) || !["text", "jsonl"].includes(values.format)) {
  throw new Error("usage: npm run bench:ingest -- [N…] [--format text|jsonl] [--threads N] [--json]");
}

interface Figures {
  readonly [name: string]: number;
}

/** Where the stored articles were counted: seconds since the start at each outcome. */
type Times = number[];

async function measure(count: number): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-bench-"));
  try {
    const [corpus, store, usage] = ["corpus", "news.db", "usage.json"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const bytes = await writeCorpus(corpus, count, values.format as CorpusFormat);
    const times = await run(corpus, store, usage);
    const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(usage, "utf8"));
    const seconds = times.at(-1) ?? 0;
    const storeSize = statSync(store).size;
    return {
      articles: count,
      MB: bytes / 1e6,
      seconds,
      "articles/s": count / seconds,
      "MB/s": bytes / 1e6 / seconds,
      "CPU ms/article": (userCPUTime + systemCPUTime) / 1000 / count,
      "peak memory, MB": maxRSS / 1024,
      "store, MB": storeSize / 1e6,
      "last fifth / second": lastFifth(times),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the command and notes when each article was stored, in seconds since its start. */
async function run(corpus: string, store: string, usage: string): Promise<Times> {
  const args = ["ingest", corpus, "--store", store, "--json", ...(values.threads ? ["--threads", values.threads] : [])];
  const start = performance.now();
  const meter = join(root, "scripts", "bench", "usage.mjs");
  const child = spawn(process.execPath, ["--import", meter, join(root, "dist", "src", "cli.js"), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NEWSGRAPH_BENCH_USAGE: usage },
  });
  const times: Times = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const { outcome, reason } = JSON.parse(line) as { outcome?: string; reason?: string };
    if (outcome === "failed") throw new Error(reason);
    times.push((performance.now() - start) / 1000);
  }
  if (child.exitCode === null) await once(child, "exit");
  if (child.exitCode !== 0) throw new Error(`newsgraph ingest ended with ${child.exitCode}`);
  return times;
}

/** How fast the last fifth of the articles was stored, measured against the second: the first holds the start-up. */
function lastFifth(times: Times): number {
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
  return (at(0.4) - at(0.2)) / (at(1) - at(0.8));
}

const results: Figures[] = [];
for (const count of counts) {
  const figures = await measure(count);
  results.push(figures);
  if (values.json) continue;
  for (const [name, figure] of Object.entries(figures)) {
    const shown = figure.toLocaleString("en", { maximumFractionDigits: figure < 100 ? 2 : 0 });
    console.log(`${name.padEnd(20)}${shown.padStart(12)}`);
  }
  console.log("");
}
if (values.json) console.log(JSON.stringify(results, null, 2));
