import { stat } from "node:fs/promises";
import { findInputs } from "./find-inputs.ts";

/**
 * How many bytes there are to read, to say how much is left.
 *
 * @returns null where nobody can know: standard input, pipes, addresses
 */
export async function measureInputs(
  names: readonly string[],
  skip: (path: string) => boolean,
  signal: AbortSignal,
): Promise<number | null> {
  let sum = 0;
  for await (const input of findInputs(names, skip)) {
    if (signal.aborted) return null;
    if ("error" in input) continue;
    if (input.kind !== "FILE") return null;
    const found = await stat(input.path).catch(() => null);
    if (found && !found.isFile()) return null;
    sum += found?.size ?? 0;
  }
  return sum;
}
