import type { Store } from "../store/database.ts";

/** True if the store holds any article; throws if it does not answer. */
export async function hasArticles(store: Store): Promise<boolean> {
  return (await store.reader.all("SELECT 1 FROM article LIMIT 1")).length > 0;
}
