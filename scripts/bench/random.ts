/** A source of numbers from 0 to 1, the same for the same seed (mulberry32, by Tommy Ettinger, public domain). */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the list, each as likely as another. */
export function pick<Item>(random: Random, list: readonly Item[]): Item {
  return list[Math.floor(random() * list.length)] as Item;
}

/** One of the list, the first ones far more often: a few people are in the news all the time, most of them once. */
export function pickFamous<Item>(random: Random, list: readonly Item[]): Item {
  return list[Math.floor(random() ** 3 * list.length)] as Item;
}
