import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { IngestError } from "../ingest-error.ts";
import { byteSize } from "./byte-size.ts";

/**
 * Bytes as they are, or unpacked if they are a gzip file (told by its first bytes: RFC 1952, section 2.3.1).
 *
 * @param limit how many bytes may come out of a gzip file, which can hold a thousand times its own size
 * @throws IngestError BAD_GZIP for a file that is cut off or damaged, UNPACKED_TOO_LARGE past the limit; what came
 *   before is given
 */
export async function* unpack(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  try {
    const head = await readHead(source);
    const all = joined(head, source);
    if (head[0] === 0x1f && head[1] === 0x8b) yield* gunzip(all, limit);
    else yield* all;
  } finally {
    await source.return?.();
  }
}

async function readHead(source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  while (head.length < 2) {
    const { value, done } = await source.next();
    if (done) break;
    head = head.length === 0 ? value : Buffer.concat([head, value]);
  }
  return head;
}

async function* joined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (;;) {
    const { value, done } = await rest.next();
    if (done) return;
    yield value;
  }
}

async function* gunzip(packed: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  // An error of either end reaches whoever reads `gunzip`; the promise would only tell it again.
  pipeline(Readable.from(packed), gunzip).catch(() => {});
  let size = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > limit) throw tooLarge(limit);
      yield chunk;
    }
  } catch (cause) {
    throw asGzipError(cause);
  } finally {
    gunzip.destroy();
  }
}

function tooLarge(limit: number): IngestError {
  return new IngestError(
    "UNPACKED_TOO_LARGE",
    `the gzip file unpacks to more than ${byteSize(limit)}: raise --max-unpacked if it is meant to`,
  );
}

function asGzipError(cause: unknown): unknown {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === "Z_BUF_ERROR") {
    return new IngestError("BAD_GZIP", "the gzip file is cut off before its end: copy it again", { cause });
  }
  if (code?.startsWith("Z_")) {
    const message = `the gzip file is damaged (${(cause as Error).message}): copy it again`;
    return new IngestError("BAD_GZIP", message, { cause });
  }
  return cause;
}
