import { constants } from "node:os";

/** Milliseconds. At Ctrl+C both the terminal and npm pass the signal on: that is being told once. */
const echo = 1000;

/**
 * Aborts when the process is told to stop, with the name of the signal as the reason; told again, the process stops at
 * once.
 */
export function stopSignal(): AbortSignal {
  const told = new AbortController();
  let first = Number.POSITIVE_INFINITY;
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      if (performance.now() - first > echo) process.exit(signalExitCode(name));
      first = Math.min(first, performance.now());
      told.abort(name);
    });
  }
  return told.signal;
}

/** What a shell expects of a process that a signal ended: 128 and the signal's number. */
export function signalExitCode(name: "SIGINT" | "SIGTERM"): number {
  return 128 + constants.signals[name];
}
