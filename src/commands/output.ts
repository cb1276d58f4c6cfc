import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { CommandError } from "./failure.ts";

/** Where a command writes a lot of text to. */
export interface Output {
  /** Waits while the reader is behind, so that nothing piles up in memory. */
  write(text: string): Promise<void>;
  /** To be called once, when all is written: a file has its name only from then on. */
  close(): Promise<void>;
  /** To be called instead if something failed: nothing is left, and what stood there before is still there. */
  abandon(): Promise<void>;
}

/**
 * Opens a file for writing, or standard output for "-". The file is written under a name of its own beside it first.
 *
 * @throws CommandError if it cannot be written
 */
export async function openOutput(path: string): Promise<Output> {
  if (path === "-") {
    const { stdout } = process;
    const write = async (text: string) => {
      if (!stdout.write(text)) await once(stdout, "drain");
    };
    return { write, close: async () => {}, abandon: async () => {} };
  }
  const unfinished = `${path}.unfinished`;
  const stream = createWriteStream(unfinished);
  const failed = (cause: unknown) => {
    const code = cause instanceof Error && "code" in cause ? ` (${cause.code})` : "";
    return new CommandError(`cannot write ${path}${code}; give --out a path you may write to, with room on its disk`, {
      cause,
    });
  };
  await once(stream, "open").catch((cause) => Promise.reject(failed(cause)));
  // Asked for at the next write; without a listener the process would end here.
  stream.on("error", () => {});
  return {
    write: async (text) => {
      if (stream.errored) throw failed(stream.errored);
      if (!stream.write(text)) await once(stream, "drain").catch((cause) => Promise.reject(failed(cause)));
    },
    close: async () => {
      stream.end();
      await finished(stream).catch((cause) => Promise.reject(failed(cause)));
      await rename(unfinished, path).catch((cause) => Promise.reject(failed(cause)));
    },
    abandon: async () => {
      stream.destroy();
      await rm(unfinished, { force: true });
    },
  };
}
