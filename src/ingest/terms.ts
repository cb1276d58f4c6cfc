import { hash32 } from "./hash32.ts";

/** How often a text has each of its stems, by the stem's id; see `termId`. */
export type TermCounts = ReadonlyMap<number, number>;

/** More often counts as so often: a fourth mention says little more than a third. */
const mostCounted = 15;

/** A stem as a number of 28 bits, never 0. Two stems of one number, a few in a hundred thousand, count as one. */
export function termId(stem: string): number {
  return hash32(stem) >>> 4 || 1;
}

/** The counts as bytes: 28 bits of a term's id and 4 of its count, little-endian, ascending. */
export function packTerms(counts: TermCounts): Buffer {
  const packed = Uint32Array.from(counts, ([id, count]) => ((id << 4) | Math.min(count, mostCounted)) >>> 0).sort();
  return packNumbers(packed);
}

/** The counts that `packTerms` packed. */
export function unpackTerms(bytes: Buffer): TermCounts {
  return new Map(Array.from(unpackNumbers(bytes), (packed) => [packed >>> 4, packed & mostCounted] as const));
}

/** Numbers of 32 bits as bytes, little-endian. */
export function packNumbers(numbers: Uint32Array): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32LE(number, index * 4);
  return bytes;
}

/** The numbers that `packNumbers` packed. */
export function unpackNumbers(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4));
}
