import type { SelectedColumns } from "../query/columns.ts";
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

/**
 * A context with loaders of its own that read of rows only what is selected; one that has no loaders, of another schema than ours,
 * stays as it is.
 */
export function narrowed(context: object | GraphqlContext, selected: SelectedColumns | null): object {
  return "loaders" in context ? { ...context, loaders: createLoaders(context.loaders.store, selected) } : context;
}
