import { createLoaders, type Loaders } from "../query/loaders.ts";
import type { Store } from "../store/database.ts";

/** What every resolver gets; made anew for each request. */
export interface GraphqlContext {
  readonly loaders: Loaders;
}

/** The context of one request to one store. */
export function createContext(store: Store): GraphqlContext {
  return { loaders: createLoaders(store) };
}
