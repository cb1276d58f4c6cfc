import { joinBytes } from "./join-bytes.ts";

/** A line without its end, numbered from 1. */
export interface Line {
  readonly number: number;
  /** A copy of its own; null where the line is longer than allowed. */
  readonly bytes: Uint8Array | null;
}

const newline = 0x0a;

/**
 * The lines of a stream of bytes that hold anything but white space.
 *
 * @param longest in bytes: never more of a line is held in memory, and the rest of a longer one is passed over
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<Line> {
  let number = 1;
  let held: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array) => {
    length += part.length;
    if (length > longest) held = [];
    else if (part.length > 0) held.push(part);
  };
  const end = (): Line | null => {
    const bytes = length > longest ? null : joinBytes(held);
    const line = bytes && isBlank(bytes) ? null : { number, bytes };
    [held, length, number] = [[], 0, number + 1];
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      take(chunk.subarray(from, at));
      from = at + 1;
      const line = end();
      if (line) yield line;
    }
    take(chunk.subarray(from));
  }
  const last = end();
  if (last) yield last;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
