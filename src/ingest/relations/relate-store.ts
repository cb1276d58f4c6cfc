import type { EntityManager } from "typeorm";
import type { Store } from "../../store/database.ts";
import { clearTexts } from "../../store/full-text.ts";
import { write } from "../../store/write.ts";
import { indexArticle, readQuotes, weighAgain } from "./index-article.ts";
import { firstComputedPosition } from "./keep-relations.ts";
import { relateAgain } from "./relate-article.ts";
import { addressKey, headlineKey } from "./story-address.ts";
import { readSubject } from "./subject.ts";

/** Articles a transaction: other writers wait no longer than that. */
const batchSize = 100;

/**
 * Makes the index and all computed relations of a store anew. Everything is first counted and then related, so the result
 * does not depend on the order in which articles came. If it is interrupted, relations are missing until it is run again.
 *
 * @param step called with how many of `total` steps are done
 * @returns how many articles there are
 */
export async function relateStore(store: Store, step: (done: number, total: number) => void): Promise<number> {
  const articles = await write(store, async (manager) => {
    await clearIndex(manager);
    const rows: { id: number }[] = await manager.query("SELECT id FROM article ORDER BY id");
    return rows.map(({ id }) => id);
  });
  let done = 0;
  const passes = [
    indexAgain,
    async (manager: EntityManager, id: number) => weighAgain(manager, await readSubject(manager, id)),
    relateAgain,
  ];
  for (const work of passes) {
    for (let start = 0; start < articles.length; start += batchSize) {
      const batch = articles.slice(start, start + batchSize);
      await write(store, async (manager) => {
        for (const id of batch) await work(manager, id);
      });
      done += batch.length;
      step(done, passes.length * articles.length);
    }
  }
  return articles.length;
}

async function clearIndex(manager: EntityManager): Promise<void> {
  await manager.query("DELETE FROM related_story WHERE position >= ?", [firstComputedPosition]);
  for (const table of ["article_sketch", "quote_print"]) await manager.query(`DELETE FROM ${table}`);
  await manager.query("DELETE FROM term WHERE id <> 0");
  await manager.query("UPDATE term SET articles = 0");
  await clearTexts(manager);
}

async function indexAgain(manager: EntityManager, articleId: number): Promise<void> {
  const links: { id: number; url: string | null; headline: string }[] = await manager.query(
    "SELECT id, url, headline FROM related_story WHERE article_id = ?",
    [articleId],
  );
  for (const { id, url, headline } of links) {
    const keys = [addressKey(url), headlineKey(headline), id];
    await manager.query("UPDATE related_story SET address = ?, headline_key = ? WHERE id = ?", keys);
  }
  await indexArticle(manager, await readSubject(manager, articleId), await readQuotes(manager, articleId));
}
