import { setTimeout as wait } from "node:timers/promises";

export interface BatchLimits {
  readonly count: number;
  /** In the unit of `weigh`; one item may be heavier, and is a batch of its own then or ends one. */
  readonly weight: number;
  /** How long the first item waits for others, in milliseconds. */
  readonly patience: number;
}

/**
 * Items by the batch, as they come: a batch is given when it is full, and when its source has nothing more for a while,
 * so that what drips in from a pipe is not held back.
 */
export async function* inBatches<Item>(
  items: AsyncIterable<Item>,
  weigh: (item: Item) => number,
  { count, weight, patience }: BatchLimits,
): AsyncGenerator<Item[]> {
  const source = items[Symbol.asyncIterator]();
  const ask = () => {
    const answer = source.next();
    // It is looked at in its turn; until then nobody else should call it unhandled.
    answer.catch(() => {});
    return answer;
  };
  let next = ask();
  try {
    for (;;) {
      const first = await next;
      if (first.done) return;
      const batch = [first.value];
      let heavy = weigh(first.value);
      const late = new AbortController();
      const pause = wait(patience, null, { signal: late.signal }).catch(() => null);
      next = ask();
      while (batch.length < count && heavy < weight) {
        const answer = await Promise.race([next, pause]);
        if (answer === null || answer.done) break;
        batch.push(answer.value);
        heavy += weigh(answer.value);
        next = ask();
      }
      late.abort();
      yield batch;
    }
  } finally {
    // Not waited for: the source may be waiting for somebody to type.
    source.return?.().catch(() => {});
  }
}
