import { type WorkPool, workPool } from "../ingest/work-pool.ts";
import { type LineResult, predictLine } from "./predict-line.ts";

/** Reads lines, on one thread or on several. */
export function linePredictor(threads: number): WorkPool<string, LineResult> {
  const module = new URL("./predict-line.js", import.meta.url);
  return workPool(
    { run: predictLine, module, sizeOf: (line) => line.length, youngMemory: 96 },
    threads === 1 ? 0 : threads,
  );
}
