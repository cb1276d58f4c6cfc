/** Lends out a few things to many, each to one at a time and in the order in which they asked. */
export interface Pool<Item> {
  /** @param signal ends the waiting when it aborts; rejects with the signal's reason */
  take(signal?: AbortSignal): Promise<Item>;
  giveBack(item: Item): void;
}

/** A pool of these items, all free. */
export function createPool<Item>(items: readonly Item[]): Pool<Item> {
  const free = [...items];
  const waiting = new Set<(item: Item) => void>();
  return {
    take: async (signal) => {
      signal?.throwIfAborted();
      const item = free.pop();
      if (item !== undefined) return item;
      return new Promise<Item>((resolve, reject) => {
        const leave = () => {
          waiting.delete(enter);
          reject(signal?.reason);
        };
        const enter = (given: Item) => {
          signal?.removeEventListener("abort", leave);
          resolve(given);
        };
        waiting.add(enter);
        signal?.addEventListener("abort", leave, { once: true });
      });
    },
    giveBack: (item) => {
      const [next] = waiting;
      if (!next) {
        free.push(item);
        return;
      }
      waiting.delete(next);
      next(item);
    },
  };
}
