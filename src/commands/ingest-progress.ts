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
  let [bytes, expected]: [number, number | null] = [0, null];
  const line = () => {
    const seconds = (performance.now() - start) / 1000;
    return describeProgress(counts, seconds, expected ? Math.min(1, bytes / expected) : null);
  };
  const write = stderr.isTTY
    ? () => stderr.write(`\r${line().slice(0, (stderr.columns ?? 80) - 1)}\u001b[K`)
    : () => stderr.write(`newsgraph: ${line().replace(/^\[.*\] /u, "")}\n`);
  const timer = setInterval(write, stderr.isTTY ? redraw : interval);
  const clear = () => void (stderr.isTTY && stderr.write("\r\u001b[K"));
  return {
    read: (count) => {
      bytes += count;
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
 * @param share of the bytes that were read, from 0 to 1; null if nobody can know
 */
export function describeProgress(counts: IngestCounts, seconds: number, share: number | null): string {
  const done = total(counts);
  const number = (value: number) => Math.round(value).toLocaleString("en");
  const filled = Math.round((share ?? 0) * barWidth);
  const bar = share === null ? [] : [`[${"#".repeat(filled)}${"-".repeat(barWidth - filled)}]`];
  const left = share ? [`about ${number((done / share) * (1 - share))} left`] : [];
  const parts = [`${number(done)} done`, `${number(done / seconds)}/s`, ...left, `${number(counts.failed)} failed`];
  return [...bar, parts.join(", ")].join(" ");
}
