import type { Item } from "../item.ts";
import { unknownOrigin } from "../source.ts";
import type { ArticleRecord } from "./article-record.ts";

/** An item whose source is a record of ours. */
export function recordItem(where: string, record: ArticleRecord): Item {
  const bytes = new TextEncoder().encode(JSON.stringify(record));
  return { where, source: { format: "JSON_RECORD", bytes, origin: unknownOrigin } };
}
