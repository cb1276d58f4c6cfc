import { setImmediate as nextTurn } from "node:timers/promises";
import { Tinypool } from "tinypool";

/** A worker takes about half a second to start; so much text, in bytes or UTF-16 code units, is read in the meantime. */
const startUpText = 250_000;

/** A worker thread has no loader for TypeScript, so a run from the source does everything on one thread. */
const isBuilt = import.meta.url.endsWith(".js");

/**
 * In MiB. 10 MB of text take 1.3 GB to read; the usual article less than 100 MB with all the models, and a thread that
 * knows its limit lets less garbage pile up: a third of its memory.
 */
const oldMemory = 1536;

/** Work that may be done on another thread: a pure function of plain data, and the built module that exports it. */
export interface Work<Input, Output> {
  readonly run: (input: Input) => Output;
  readonly module: URL;
  /** How much there is to read in an input, in bytes or UTF-16 code units. */
  readonly sizeOf: (input: Input) => number;
  /**
   * For what a thread has just made, in MiB. With more it stops less often to collect garbage, and each takes several times
   * as much: that pays where reading is all there is to do.
   */
  readonly youngMemory: number;
}

export interface WorkPool<Input, Output> {
  readonly run: (input: Input) => Promise<Output>;
  readonly close: () => Promise<void>;
}

/**
 * Spreads work over worker threads.
 *
 * What is asked for first is done on this thread, and a short batch never starts a worker: it would be done before.
 *
 * @param workers 0 for this thread only
 */
export function workPool<Input, Output>(work: Work<Input, Output>, workers: number): WorkPool<Input, Output> {
  let pool: Tinypool | undefined;
  let asked = 0;
  return {
    run: async (input) => {
      asked += work.sizeOf(input);
      if (workers === 0 || asked < startUpText || !isBuilt) {
        await nextTurn();
        return work.run(input);
      }
      pool ??= new Tinypool({
        filename: work.module.href,
        name: work.run.name,
        // As many at all times: one that is idle for a moment would be ended, and started again for the next batch.
        minThreads: workers,
        maxThreads: workers,
        resourceLimits: { maxOldGenerationSizeMb: oldMemory, maxYoungGenerationSizeMb: work.youngMemory },
      });
      return pool.run(input);
    },
    close: async () => pool?.destroy(),
  };
}
