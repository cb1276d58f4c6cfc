import type { EntityManager } from "typeorm";
import { snapshotOf } from "../../store/snapshot-quotes.ts";

/**
 * Keeps what an article said, who said what in it, and the bytes it came in, before other content takes their place. Has
 * to run before anything of the article is deleted.
 */
export async function archiveRevision(manager: EntityManager, articleId: number, number: number): Promise<void> {
  const quotes = JSON.stringify(await snapshotOf(manager, articleId));
  const present = "FROM revision JOIN article ON article.id = revision.article_id WHERE article_id = ? AND number = ?";
  await manager.query(
    `INSERT INTO revision_text (revision_id, body_text, quotes_json) SELECT revision.id, body_text, ? ${present}`,
    [quotes, articleId, number],
  );
  await manager.query(
    `INSERT INTO revision_source (revision_id, format, origin_url, origin_charset, digest, brotli, byte_length)
      SELECT revision.id, format, origin_url, origin_charset, digest, brotli, byte_length
        FROM revision JOIN article_source USING (article_id) WHERE article_id = ? AND number = ?`,
    [articleId, number],
  );
}
