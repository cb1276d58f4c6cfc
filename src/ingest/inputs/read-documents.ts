import type { Origin } from "../../formats/source.ts";
import { IngestError } from "../ingest-error.ts";
import { byteSize } from "./byte-size.ts";
import { asFileError } from "./file-error.ts";
import type { Failed, Input } from "./input.ts";
import { isJsonLines } from "./is-json-lines.ts";
import { joinBytes } from "./join-bytes.ts";
import { type OpenLink, openInput } from "./open-input.ts";
import { readLines } from "./read-lines.ts";
import { unpack } from "./unpack.ts";

/** Bytes that are read as a whole: a file, a page, a feed, or a line of a JSON Lines file. */
export interface Document {
  readonly where: string;
  readonly bytes: Uint8Array;
  readonly origin: Origin;
  /** True if somebody asked for this very document. */
  readonly named: boolean;
}

export interface ReadingOptions {
  /** The largest document, in bytes. */
  readonly maxDocument: number;
  /** The most that a gzip file may unpack to, in bytes. */
  readonly maxUnpacked: number;
  readonly openLink: OpenLink;
  /** Stops the reading between two documents. */
  readonly signal: AbortSignal;
  /** Is told how many bytes of an input were read, before they are unpacked. */
  readonly onBytes: (count: number) => void;
}

/**
 * The documents of each input, one after the other; an input that cannot be read, or not to its end, is a failure in
 * its place. At most one document is held in memory, however large the input.
 */
export async function* readDocuments(
  inputs: AsyncIterable<Input | Failed>,
  options: ReadingOptions,
): AsyncGenerator<Document | Failed> {
  for await (const input of inputs) {
    if (options.signal.aborted) return;
    if ("error" in input) yield input;
    else yield* readInput(input, options);
  }
}

async function* readInput(input: Input, options: ReadingOptions): AsyncGenerator<Document | Failed> {
  const { where } = input;
  const { signal } = options;
  try {
    const { chunks, origin } = await openInput(input, signal, options.openLink);
    for await (const document of split(input, unpack(counted(chunks, options), options.maxUnpacked), origin, options)) {
      if (signal.aborted) return;
      yield document;
    }
  } catch (cause) {
    if (!signal.aborted) yield { where, error: asFileError(cause) };
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, { onBytes }: ReadingOptions): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}

async function* split(
  { where, named }: Input,
  chunks: AsyncGenerator<Uint8Array>,
  origin: Origin,
  { maxDocument }: ReadingOptions,
): AsyncGenerator<Document | Failed> {
  const held: Uint8Array[] = [];
  let lines: boolean | undefined;
  for (let size = 0; lines !== true; ) {
    const { value, done } = await chunks.next();
    if (done) break;
    held.push(value);
    size += value.length;
    const full = size > maxDocument;
    lines ??= isJsonLines(joinBytes(held), full, where);
    if (full && lines !== true) {
      await chunks.return(undefined);
      throw tooLarge(maxDocument);
    }
  }
  const head = joinBytes(held);
  if (lines ?? isJsonLines(head, true, where)) yield* splitLines(where, rejoin(head, chunks), origin, maxDocument);
  else yield { where, bytes: head, origin, named };
}

async function* splitLines(
  where: string,
  chunks: AsyncIterable<Uint8Array>,
  origin: Origin,
  maxDocument: number,
): AsyncGenerator<Document | Failed> {
  for await (const { number, bytes } of readLines(chunks, maxDocument)) {
    const place = `${where}:${number}`;
    if (bytes === null) yield { where: place, error: tooLarge(maxDocument) };
    else yield { where: place, bytes, origin, named: false };
  }
}

async function* rejoin(head: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  yield* rest;
}

function tooLarge(limit: number): IngestError {
  return new IngestError(
    "DOCUMENT_TOO_LARGE",
    `it is larger than ${byteSize(limit)}, the most one document may have: split it, or raise --max-document`,
  );
}
