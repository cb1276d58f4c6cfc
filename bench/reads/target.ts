import type { Comparison } from "./comparison.ts";
import type { Growth } from "./measure-growth.ts";
import type { Memory } from "./measure-memory.ts";
import type { Start } from "./measure-start.ts";

/** Everything that a run has measured beside the pages; null or empty for what it did not measure. */
export interface Measured {
  readonly comparisons: readonly Comparison[];
  readonly growth: readonly Growth[];
  readonly start: Start | null;
  readonly memory: readonly Memory[];
}

/** A figure beside what it is to be. */
export interface Verdict {
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly met: boolean;
}

const slowestStart = 1500;
const steepestGrowth = 1.5;
const mostMemory = 300;
/** Memory is flat if it ends no higher than this, measured against the first look under load. */
const flat = 1.1;

/** Holds what was measured against what it is to be. */
export function verdicts({ comparisons, growth, start, memory }: Measured): Verdict[] {
  return [
    ...comparisons.map(({ page, ours, other, speed, target }) => ({
      what: `${page}: ${ours} against ${other}`,
      measured: speed.median.toFixed(2),
      wanted: `≥ ${target.toFixed(2)}`,
      met: speed.median >= target,
    })),
    ...startVerdicts(start),
    ...growthVerdicts(growth),
    ...memoryVerdicts(memory),
  ];
}

function startVerdicts(start: Start | null): Verdict[] {
  if (!start) return [];
  const verdict = (what: string, took: number) => ({
    what,
    measured: `${Math.round(took)} ms`,
    wanted: `≤ ${slowestStart} ms`,
    met: took <= slowestStart,
  });
  return [
    verdict("start to first answer, with the seed in the store", start.again),
    verdict("the same, without a store", start.first),
  ];
}

function growthVerdicts(growth: readonly Growth[]): Verdict[] {
  const [least, most] = [growth[0], growth.at(-1)];
  if (!least || !most || least === most) return [];
  const ratio = most.p99 / least.p99;
  const what = `front page, p99: ${most.articles} articles against ${least.articles}`;
  return [{ what, measured: ratio.toFixed(2), wanted: `≤ ${steepestGrowth}`, met: ratio <= steepestGrowth }];
}

function memoryVerdicts(memory: readonly Memory[]): Verdict[] {
  const [, early] = memory;
  const late = memory.at(-1);
  if (!early || !late) return [];
  const growth = late.resident / early.resident;
  return [
    {
      what: `memory after ${late.requests} requests`,
      measured: `${Math.round(late.resident)} MB`,
      wanted: `≤ ${mostMemory} MB`,
      met: late.resident <= mostMemory,
    },
    {
      what: `the same against that after ${early.requests}`,
      measured: growth.toFixed(2),
      wanted: `≤ ${flat}`,
      met: growth <= flat,
    },
  ];
}
