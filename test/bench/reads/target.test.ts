import { expect, test } from "vitest";
import { comparisons } from "../../../bench/reads/comparison.ts";
import type { Sample } from "../../../bench/reads/measure-pages.ts";
import { reportOf } from "../../../bench/reads/report.ts";
import { verdicts } from "../../../bench/reads/target.ts";

const rest = { p50: 1, p99: 2, memory: 100, client: 0.1 };

function sample(contender: Sample["contender"], round: number, requestsPerSecond: number, cpu: number): Sample {
  return { page: "front-page", contender, round, requestsPerSecond, cpu, ...rest };
}

const samples = [
  sample("floor", 1, 50, 2),
  sample("uncached", 0, 80, 2.5),
  sample("floor", 0, 100, 2),
  sample("uncached", 1, 41, 2.5),
  sample("mercurius", 0, 100, 4),
  sample("mercurius", 1, 40, 4),
];

test("ours is compared with those who took part, each round with its own", () => {
  expect(comparisons(samples)).toEqual([
    {
      page: "front-page",
      ours: "uncached",
      other: "floor",
      speed: { median: 0.81, least: 0.8, most: 0.82 },
      thrift: { median: 0.8, least: 0.8, most: 0.8 },
      target: 0.8,
    },
    {
      page: "front-page",
      ours: "uncached",
      other: "mercurius",
      speed: { median: 0.9125, least: 0.8, most: 1.025 },
      thrift: { median: 1.6, least: 1.6, most: 1.6 },
      target: 1.3,
    },
  ]);
});

const measured = {
  comparisons: comparisons(samples),
  growth: [
    { articles: 1000, p50: 1, p99: 2 },
    { articles: 10_000, p50: 1, p99: 2.4 },
    { articles: 100_000, p50: 1, p99: 4 },
  ],
  start: { first: 2000, again: 900, firstCpu: 1200, againCpu: 700 },
  memory: [0, 100, 200, 300, 400].map((requests) => ({ requests, resident: 200 + requests / 10, own: null })),
};

test("a target is met or missed by the figure that stands beside it", () => {
  expect(verdicts(measured).map(({ measured: value, wanted, met }) => [value, wanted, met])).toEqual([
    ["0.81", "≥ 0.80", true],
    ["0.91", "≥ 1.30", false],
    ["900 ms", "≤ 1500 ms", true],
    ["2000 ms", "≤ 1500 ms", false],
    ["2.00", "≤ 1.5", false],
    ["240 MB", "≤ 300 MB", true],
    ["1.14", "≤ 1.1", false],
  ]);
});

test("what was not measured is not held against anything", () => {
  expect(verdicts({ comparisons: [], growth: [], start: null, memory: [] })).toEqual([]);
});

test("a report tells what it was made on, who is missing and why, and every target that was missed", () => {
  const report = reportOf({
    ...measured,
    date: "2030-01-02",
    machine: { cores: 2, gigabytes: 8, system: "linux x64", node: "v20.0.0", sqlite: "3.50.0", load: 0.4 },
    articles: 1000,
    seconds: 1,
    rounds: 2,
    absent: [{ name: "yoga", reason: "not installed" }],
    samples,
  });
  expect(report).toContain("2 cores, 8 GB of memory, linux x64, Node v20.0.0, SQLite 3.50.0");
  expect(report).toContain("Not measured: yoga (not installed).");
  expect(report.match(/\*\*missed\*\*/gu)).toHaveLength(4);
  expect(report).toContain("| uncached / floor | 0.81 | 0.80–0.82 | 0.80 | 0.80–0.80 |");
  expect(report).toContain("900 ms (700 ms of CPU time) with the seed in the store");
  expect(report).not.toMatch(/NaN|undefined|null/u);
});
