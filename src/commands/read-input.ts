import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { CommandError } from "./failure.ts";

/**
 * The bytes of a file, or of standard input for "-".
 *
 * @throws CommandError for a folder, the system's error for whatever else cannot be read
 */
export async function readInput(path: string): Promise<Uint8Array> {
  if (path === "-") return buffer(process.stdin);
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EISDIR") {
      throw new CommandError(`${path} is a folder: give a file, or each file in it (${path}/*)`);
    }
    throw error;
  }
}
