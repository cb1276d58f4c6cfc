import { type IngestCounts, total } from "./ingest-counts.ts";

/** How often the line on a terminal is written anew, and how often one is added elsewhere, in milliseconds. */
const redraw = 100;
const interval = 10_000;

/** In columns. */
const barWidth = 24;

/** Says on standard error how far an ingest is, and leaves standard output to the results. */
export interface IngestProgress {
  /** Counts bytes of the inputs that were read. */
  readonly read: (bytes: number) => void;
  /** Counts an article that was found in them; many are, before the first is done. */
  readonly find: () => void;
  /** How many bytes all inputs have, once that is known; null if nobody can know. */
  readonly expect: (bytes: number | null) => void;
  /** Takes the line away, so that something else can be written. */
  readonly clear: () => void;
  readonly close: () => void;
}

/** A bar in one line of a terminal; where there is none, a plain line now and then. */
export function showIngestProgress(counts: IngestCounts): IngestProgress {
  const { stderr } = process;
  const start = performance.now();
  let [bytes, found, expected]: [number, number, number | null] = [0, 0, null];
  const left = () => {
    if (expected === null || bytes === 0) return null;
    return found - total(counts) + (Math.max(0, expected - bytes) / bytes) * found;
  };
  const line = () => describeProgress(counts, (performance.now() - start) / 1000, left());
  const write = stderr.isTTY
    ? () => stderr.write(`\r${line().slice(0, (stderr.columns || 80) - 1)}\u001b[K`)
    : () => stderr.write(`newsgraph: ${line().replace(/^\[.*\] /u, "")}\n`);
  const timer = setInterval(write, stderr.isTTY ? redraw : interval);
  const clear = () => void (stderr.isTTY && stderr.write("\r\u001b[K"));
  return {
    read: (count) => {
      bytes += count;
    },
    find: () => {
      found++;
    },
    expect: (count) => {
      expected = count;
    },
    clear,
    close: () => {
      clearInterval(timer);
      clear();
    },
  };
}

/**
 * How far an ingest is, in a line.
 *
 * @param left about how many articles are still to come; null if nobody can know
 */
export function describeProgress(counts: IngestCounts, seconds: number, left: number | null): string {
  const done = total(counts);
  const number = (value: number) => Math.round(value).toLocaleString("en");
  const parts = [`${number(done)} done`, `${number(done / Math.max(seconds, 1))}/s`];
  if (left === null) return [...parts, `${number(counts.failed)} failed`].join(", ");
  const filled = Math.round((done / Math.max(done + left, 1)) * barWidth);
  const bar = `[${"#".repeat(filled)}${"-".repeat(barWidth - filled)}]`;
  return `${bar} ${[...parts, `about ${number(left)} left`, `${number(counts.failed)} failed`].join(", ")}`;
}
