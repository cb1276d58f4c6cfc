import type { Item } from "./item.ts";
import type { Origin } from "./source.ts";

/**
 * The articles of a document, in its order: one for a page, as many as it has for a feed or a package. This is cheap;
 * reading an article is `parseSource`'s work, and can be done on another thread.
 *
 * @returns `where` names an item in its document ("item 3"); it is empty where the document is one article
 */
export function splitDocument(bytes: Uint8Array, origin: Origin): Iterable<Item> {
  return [{ where: "", source: { format: "PLAIN_TEXT", bytes, origin } }];
}
