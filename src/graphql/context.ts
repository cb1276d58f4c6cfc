import { createLoaders, type Loaders } from "../query/loaders.ts";
import type { Store } from "../store/database.ts";
import { readUntil } from "../store/reader.ts";

/** What every resolver gets; made anew for each request. */
export interface GraphqlContext {
  readonly loaders: Loaders;
}

/**
 * The context of one request to one store.
 *
 * @param signal stops the reads of the request when it aborts; they reject with its reason
 */
export function createContext(store: Store, signal?: AbortSignal): GraphqlContext {
  return { loaders: createLoaders(signal ? { ...store, reader: readUntil(store.reader, signal) } : store) };
}
