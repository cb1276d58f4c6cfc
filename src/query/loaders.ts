import DataLoader from "dataloader";
import type { Store } from "../store/database.ts";
import type { SelectedColumns, Selecting } from "./columns.ts";

/** The batched loaders of one request: what is asked for in the same tick is read by one statement. */
export interface Loaders extends Selecting {
  /** The loader of this name; the first call's `batch` makes it, so equal names must mean equal reads. */
  batched<Key, Value>(name: string, batch: (keys: readonly Key[]) => Promise<Value[]>): DataLoader<Key, Value>;
}

/**
 * Makes the loaders of one request; they remember what they read, so they must not outlive it.
 *
 * @param selected what the request reads of rows; null for whole rows
 */
export function createLoaders(store: Store, selected: SelectedColumns | null = null): Loaders {
  const loaders = new Map<string, DataLoader<unknown, unknown>>();
  return {
    store,
    selected,
    batched: <Key, Value>(name: string, batch: (keys: readonly Key[]) => Promise<Value[]>) => {
      const kept = loaders.get(name) as DataLoader<Key, Value> | undefined;
      if (kept) return kept;
      const loader = new DataLoader<Key, Value>(batch);
      loaders.set(name, loader as DataLoader<unknown, unknown>);
      return loader;
    },
  };
}
