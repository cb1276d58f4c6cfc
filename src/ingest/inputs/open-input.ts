import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { addAbortSignal } from "node:stream";
import { type Origin, unknownOrigin } from "../../formats/source.ts";
import type { Input } from "./input.ts";

/** The bytes of an input as they come, and where they come from. */
export interface OpenInput {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly origin: Origin;
}

/** Fetches an address. */
export type OpenLink = (address: string, signal: AbortSignal) => Promise<OpenInput>;

/** In bytes: a whole article, of most. */
const chunkSize = 64 * 1024;

/**
 * Opens an input. Nothing is read before it is asked for.
 *
 * @param signal ends the reading of what may keep a reader waiting: standard input, addresses
 */
export async function openInput(input: Input, signal: AbortSignal, openLink: OpenLink): Promise<OpenInput> {
  switch (input.kind) {
    case "FILE":
      return { chunks: fileChunks(input.path), origin: unknownOrigin };
    case "STDIN":
      return { chunks: addAbortSignal(signal, process.stdin as Readable), origin: unknownOrigin };
    case "LINK":
      return openLink(input.where, signal);
  }
}

/** Read with a handle of its own: a stream for each of a hundred thousand small files costs more than their reading. */
async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read({ buffer: new Uint8Array(chunkSize) });
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
