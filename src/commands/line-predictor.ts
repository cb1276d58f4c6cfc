import { Tinypool } from "tinypool";
import { type LineResult, predictLine } from "./predict-line.ts";

/** A worker takes about half a second to start; so much text, in UTF-16 code units, is read in the meantime. */
const startUpText = 400_000;

/** A worker thread has no loader for TypeScript, so a run from the source reads everything on one thread. */
const isBuilt = import.meta.url.endsWith(".js");

/** Reads lines, on one thread or on several. */
export interface LinePredictor {
  readonly predict: (line: string) => Promise<LineResult>;
  readonly close: () => Promise<void>;
}

/**
 * Spreads lines over worker threads.
 *
 * The first lines are read on this thread, and a short batch never starts a worker: it would be done before.
 *
 * @param threads 1 for no worker at all
 */
export function linePredictor(threads: number): LinePredictor {
  let pool: Tinypool | undefined;
  let seen = 0;
  return {
    predict: async (line) => {
      if (threads === 1 || seen < startUpText || !isBuilt) {
        seen += line.length;
        return predictLine(line);
      }
      pool ??= startPool(threads);
      return pool.run(line);
    },
    close: async () => pool?.destroy(),
  };
}

function startPool(threads: number): Tinypool {
  const filename = new URL("./predict-line.js", import.meta.url).href;
  return new Tinypool({ filename, name: predictLine.name, minThreads: 1, maxThreads: threads });
}
