import { hash32 } from "./hash32.ts";

/** More often counts as so often, because a count has four bits. */
export const mostCounted = 15;

/** A stem as a number of 28 bits, never 0. Two stems of one number, a few in a hundred thousand, count as one. */
export function termId(stem: string): number {
  return hash32(stem) >>> 4 || 1;
}

/** The counts as bytes: 28 bits of a term's id and 4 of its count, little-endian, ascending. */
export function packTerms(counts: Iterable<readonly [id: number, count: number]>): Buffer {
  const packed = Uint32Array.from(counts, ([id, count]) => ((id << 4) | Math.min(count, mostCounted)) >>> 0).sort();
  return packNumbers(packed);
}

/** The terms in what `packTerms` packed. */
export function unpackTerms(bytes: Buffer): number[] {
  return Array.from(unpackNumbers(bytes), (packed) => packed >>> 4);
}

/** Numbers of 32 bits as bytes, little-endian. */
export function packNumbers(numbers: Uint32Array): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32LE(number, index * 4);
  return bytes;
}

/** The numbers that `packNumbers` packed. */
export function unpackNumbers(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(bytes.length / 4);
  for (let index = 0; index < numbers.length; index++) numbers[index] = bytes.readUInt32LE(index * 4);
  return numbers;
}
