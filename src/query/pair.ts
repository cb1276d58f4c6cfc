/** Row ids below this, 67 million, go into pairs: two of them stay exact in a JSON number. */
const mostRows = 2 ** 26;

/** Two row ids as one number, so that a list that belongs to both can be batched as one that belongs to a parent. */
export function pairOf(first: number, second: number): number {
  if (Math.max(first, second) >= mostRows)
    throw new RangeError(`a row id of ${first}, ${second} is too large for a pair`);
  return first * mostRows + second;
}

/** The two row ids of a pair. */
export function partsOf(pair: number): readonly [first: number, second: number] {
  return [Math.floor(pair / mostRows), pair % mostRows];
}

/** SQL for a pair of two columns. */
export function pairSql(first: string, second: string): string {
  return `${first} * ${mostRows} + ${second}`;
}
