import type { Comparison } from "./comparison.ts";
import type { Absence, ContenderName } from "./contender.ts";
import type { Machine } from "./machine.ts";
import type { Growth } from "./measure-growth.ts";
import type { Memory } from "./measure-memory.ts";
import { connections, type Sample } from "./measure-pages.ts";
import type { Start } from "./measure-start.ts";
import type { PageName } from "./page.ts";
import { median, type Ratio } from "./statistics.ts";
import { type Measured, verdicts } from "./target.ts";

/** All that a run found out. */
export interface Run extends Measured {
  readonly date: string;
  readonly machine: Machine;
  readonly articles: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly absent: readonly Absence[];
  readonly samples: readonly Sample[];
}

/** A run as a page of Markdown. */
export function reportOf(run: Run): string {
  const parts = [
    heading(run),
    targets(run),
    ...[...new Set(run.samples.map(({ page }) => page))].map((page) => pageTable(page, run)),
    growthTable(run.growth),
    startLines(run.start),
    memoryTable(run.memory),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function heading({ date, machine, articles, seconds, rounds, absent, samples }: Run): string {
  const { cores, gigabytes, system, node, sqlite, load } = machine;
  const client = Math.max(0, ...samples.map((sample) => sample.client));
  const limited = client > 0.9 ? " So the client held the fastest up: see the requests a second of CPU time." : "";
  const lines = [
    "# Reads, measured",
    "",
    `Made by \`npm run bench\` on ${date}; see [README.md](README.md) for what is measured, and how.`,
    "",
    `${cores} cores, ${gigabytes} GB of memory, ${system}, Node ${node}, SQLite ${sqlite}; ${load.toFixed(1)} processes wanted a core in the`,
    `minute before. ${articles} articles; ${rounds} rounds of ${seconds} s each, ${connections} requests under way at once.`,
    "",
    "The cores are shared: nothing is bound to one. A server has its main thread and SQLite's threads, the client is a process of its own",
    `that took at most ${Math.round(client * 100)} % of a core.${limited}`,
    ...absent.map(({ name, reason }) => `\nNot measured: ${name} (${reason}).`),
  ];
  return lines.join("\n");
}

function targets(measured: Measured): string {
  const rows = verdicts(measured).map(({ what, measured: value, wanted, met }) => [
    what,
    value,
    wanted,
    met ? "met" : "**missed**",
  ]);
  return rows.length === 0 ? "" : `## Targets\n\n${table(["", "measured", "target", ""], rows)}`;
}

function pageTable(page: PageName, { samples, comparisons }: Run): string {
  const own = samples.filter((sample) => sample.page === page);
  const rows = [...new Set(own.map(({ contender }) => contender))].map((name) => contenderRow(name, own));
  const columns = ["", "requests/s", "p50, ms", "p99, ms", "CPU ms/request", "memory, MB"];
  const ratios = comparisons.filter((comparison) => comparison.page === page).map(ratioRow);
  const compared = ["ours against", "requests/s", "least to most", "requests per CPU second", "least to most"];
  return `## ${page}\n\n${table(columns, rows)}${ratios.length > 0 ? `\n\n${table(compared, ratios)}` : ""}`;
}

function contenderRow(name: ContenderName, samples: readonly Sample[]): string[] {
  const own = samples.filter(({ contender }) => contender === name);
  const middle = (of: (sample: Sample) => number) => median(own.map(of));
  return [
    name,
    String(Math.round(middle(({ requestsPerSecond }) => requestsPerSecond))),
    middle(({ p50 }) => p50).toFixed(1),
    middle(({ p99 }) => p99).toFixed(1),
    middle(({ cpu }) => cpu).toFixed(2),
    String(Math.round(middle(({ memory }) => memory))),
  ];
}

function ratioRow({ ours, other, speed, thrift }: Comparison): string[] {
  const spread = ({ least, most }: Ratio) => `${least.toFixed(2)}–${most.toFixed(2)}`;
  return [`${ours} / ${other}`, speed.median.toFixed(2), spread(speed), thrift.median.toFixed(2), spread(thrift)];
}

function growthTable(growth: readonly Growth[]): string {
  if (growth.length === 0) return "";
  const rows = growth.map(({ articles, p50, p99 }) => [String(articles), p50.toFixed(1), p99.toFixed(1)]);
  return `## Growth\n\nThe front page, uncached, one request at a time.\n\n${table(["articles", "p50, ms", "p99, ms"], rows)}`;
}

function startLines(start: Start | null): string {
  if (!start) return "";
  const ms = (took: number, cpu: number) => `${Math.round(took)} ms (${Math.round(cpu)} ms of CPU time)`;
  const { again, againCpu, first, firstCpu } = start;
  return `## Start\n\nFrom \`newsgraph serve\` to the first answer, median of five: ${ms(again, againCpu)} with the seed in the store,
${ms(first, firstCpu)} without a store, when it is made and the seed read into it.`;
}

function memoryTable(memory: readonly Memory[]): string {
  if (memory.length === 0) return "";
  const rows = memory.map(({ requests, resident, own }) => [
    String(requests),
    String(Math.round(resident)),
    own === null ? "unknown" : String(Math.round(own)),
  ]);
  return `## Memory\n\nOf one uncached server, asked for all pages in turn. Resident memory counts what of the store's file is mapped, which the system
takes back when it needs it.\n\n${table(["requests", "resident, MB", "without mapped files, MB"], rows)}`;
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = columns.map((_, index) => (index === 0 ? "---" : "---:"));
  return [line(columns), line(rule), ...rows.map(line)].join("\n");
}
