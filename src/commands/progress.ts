/** How often a line on the terminal is written anew, in milliseconds. */
const pause = 100;

/** Says how far a long run is, on a terminal only, in one line that `clear` takes away. */
export interface Progress {
  readonly step: (done: number) => void;
  readonly clear: () => void;
}

/** Counts up to `total` on standard error, which leaves standard output to the results. */
export function showProgress(label: string, total: number): Progress {
  const { stderr } = process;
  if (!stderr.isTTY) return { step: () => {}, clear: () => {} };
  let last = performance.now();
  return {
    step: (done) => {
      if (performance.now() - last < pause) return;
      last = performance.now();
      stderr.write(`\r${label}: ${done} of ${total}\u001b[K`);
    },
    clear: () => stderr.write("\r\u001b[K"),
  };
}
