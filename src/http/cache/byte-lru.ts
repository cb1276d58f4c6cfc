/** Values by key, of which the least recently used go when all together are too large. */
export interface ByteLru<Value> {
  readonly get: (key: string) => Value | undefined;
  /** Keeps a value, or counts one anew that has grown. One that is larger than all may be is not kept. */
  readonly set: (key: string, value: Value, bytes: number) => void;
  readonly clear: () => void;
  /** The bytes that are kept, keys included. */
  readonly bytes: () => number;
}

/** What a Map takes for an entry beside its key and value, about. */
const entryOverhead = 200;

/** @param most in bytes */
export function byteLru<Value>(most: number): ByteLru<Value> {
  // A Map keeps the order of insertion: the first is the one that was not used for longest.
  const kept = new Map<string, { readonly value: Value; readonly bytes: number }>();
  let total = 0;
  const remove = (key: string) => {
    total -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  return {
    get: (key) => {
      const found = kept.get(key);
      if (!found) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found.value;
    },
    set: (key, value, size) => {
      const bytes = size + 2 * key.length + entryOverhead;
      remove(key);
      if (bytes > most) return;
      kept.set(key, { value, bytes });
      total += bytes;
      for (const oldest of kept.keys()) {
        if (total <= most) break;
        remove(oldest);
      }
    },
    clear: () => {
      kept.clear();
      total = 0;
    },
    bytes: () => total,
  };
}
