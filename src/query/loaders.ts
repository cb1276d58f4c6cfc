import DataLoader from "dataloader";
import type { Store } from "../store/database.ts";

/** The batched loaders of one request: what is asked for in the same tick is read by one statement. */
export interface Loaders {
  readonly store: Store;
  /** The loader of this name; the first call's `batch` makes it, so equal names must mean equal reads. */
  batched<Key, Value>(name: string, batch: (keys: readonly Key[]) => Promise<Value[]>): DataLoader<Key, Value>;
}

/** Makes the loaders of one request; they remember what they read, so they must not outlive it. */
export function createLoaders(store: Store): Loaders {
  const loaders = new Map<string, DataLoader<unknown, unknown>>();
  return {
    store,
    batched: <Key, Value>(name: string, batch: (keys: readonly Key[]) => Promise<Value[]>) => {
      const kept = loaders.get(name) as DataLoader<Key, Value> | undefined;
      if (kept) return kept;
      const loader = new DataLoader<Key, Value>(batch);
      loaders.set(name, loader as DataLoader<unknown, unknown>);
      return loader;
    },
  };
}
