// Measures how fast articles are read on one core: `npm run bench:extract -- [texts.jsonl] [--json]`.
// A line is {"text": …}; without a file the texts of the shipped gold are read, several times over.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readGold } from "../test/gold/read-gold.ts";

/** A module as it is shipped: what runs TypeScript here keeps the name of every function, which costs a fifth. */
const built = (path: string) => import(new URL(`../dist/src/${path}.js`, import.meta.url).href);
const { readStory }: typeof import("../src/extract/read-story.ts") = await built("extract/read-story");
const { parsePlainText }: typeof import("../src/formats/plain-text.ts") = await built("formats/plain-text");

const { values, positionals } = parseArgs({ options: { json: { type: "boolean" } }, allowPositionals: true });
const shippedRounds = 10;
/** Articles read before the clock starts: it takes so many until the engine compiles no more, and its compiler counts as well. */
const warmUp = 1000;
/** Long articles are measured so many times, and the fastest counts: noise only ever makes it slower. */
const longRuns = 3;

const read = (text: string) => readStory(parsePlainText(text));

function texts([file]: readonly string[]): string[] {
  if (file === undefined) {
    const shipped = readGold().map(({ text }) => text);
    return Array.from({ length: shippedRounds }, () => shipped).flat();
  }
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

/** Milliseconds of one core that reading takes, the collector of garbage included; waiting for a busy machine is not. */
function timed(text: string): number {
  const start = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** One article of so many UTF-16 code units, made of all the texts in turn. */
function longArticle(articles: readonly string[], length: number): string {
  const parts: string[] = [];
  for (let at = 0, sum = 0; sum < length; at++) {
    const part = `${articles[at % articles.length]}\n\n`;
    parts.push(part);
    sum += part.length;
  }
  return parts.join("").slice(0, length);
}

function fastest(text: string): number {
  return Math.min(...Array.from({ length: longRuns }, () => timed(text)));
}

const articles = texts(positionals);
for (let at = 0; at < warmUp; at++) read(articles[at % articles.length] ?? "");

const times = articles.map(timed);
const sorted = times.toSorted((a, b) => a - b);
const percentile = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
const peakMemory = process.resourceUsage().maxRSS / 1024;
const [half, whole] = [fastest(longArticle(articles, 500_000)), fastest(longArticle(articles, 1_000_000))];

const figures = {
  articles: articles.length,
  "articles/s": articles.length / seconds,
  "characters/s": articles.join("").length / seconds,
  "ms/article, p50": percentile(0.5),
  "ms/article, p99": percentile(0.99),
  "peak memory, MB": peakMemory,
  "500 kB article, ms": half,
  "1 MB article, ms": whole,
  "1 MB / 500 kB": whole / half,
};

if (values.json) console.log(JSON.stringify(figures, null, 2));
else {
  for (const [name, figure] of Object.entries(figures)) {
    const shown = figure.toLocaleString("en", { maximumFractionDigits: figure < 100 ? 1 : 0 });
    console.log(`${name.padEnd(20)}${shown.padStart(12)}`);
  }
}
