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
  // An error waits for its turn as an answer: the items before it come first.
  const ask = () =>
    source.next().then(
      ({ value, done }): { readonly item: Item } | "done" => (done ? "done" : { item: value }),
      (error: unknown) => ({ error }),
    );
  let next = ask();
  try {
    for (;;) {
      const first = await next;
      if (first === "done") return;
      if ("error" in first) throw first.error;
      const batch = [first.item];
      let heavy = weigh(first.item);
      const full = new AbortController();
      const pause = wait(patience, "late" as const, { signal: full.signal }).catch(() => "late" as const);
      next = ask();
      while (batch.length < count && heavy < weight) {
        const answer = await Promise.race([next, pause]);
        if (typeof answer === "string" || "error" in answer) break;
        batch.push(answer.item);
        heavy += weigh(answer.item);
        next = ask();
      }
      full.abort();
      yield batch;
    }
  } finally {
    // Not waited for: the source may be waiting for somebody to type.
    source.return?.().catch(() => {});
  }
}
