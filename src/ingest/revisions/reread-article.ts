import type { EntityManager } from "typeorm";
import { snapshotOf } from "../../store/snapshot-quotes.ts";
import { articleColumns } from "../articles/article-columns.ts";
import { type ReadArticle, writeArticle } from "../articles/write-article.ts";
import { compareQuotes, type QuoteDifference } from "./compare-quotes.ts";

/**
 * Puts another reading of the same bytes in the place of the one an article has. Its key, its slug and its revision stay:
 * the publisher changed nothing, even where the parser now finds another headline or address in them.
 *
 * @param id row id of an article in the store
 * @returns what changed in its quotes
 */
export async function rereadArticle(
  manager: EntityManager,
  id: number,
  input: ReadArticle,
): Promise<QuoteDifference[]> {
  const before = await snapshotOf(manager, id);
  const [kept]: { key: string; slug: string; revision: number }[] = await manager.query(
    "SELECT key, slug, revision FROM article WHERE id = ?",
    [id],
  );
  if (!kept) throw new Error(`no article has the row id ${id}`);
  await writeArticle(manager, { ...articleColumns(input.story, input.reading), ...kept, id }, input, true);
  return compareQuotes(before, await snapshotOf(manager, id));
}
