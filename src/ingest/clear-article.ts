import type { EntityManager } from "typeorm";

/** In an order that leaves no row pointing at one that is gone. */
const tables = ["related_story", "quote", "role", "alias", "appearance", "mention", "block", "article_source"] as const;

const entityTables = ["person", "faction", "place"] as const;

/**
 * Deletes everything that was read from an article, but not the article's own row; and of the people, factions and
 * places in it those that are in no other article, so that nothing of an older reading lives on.
 */
export async function clearArticle(manager: EntityManager, articleId: number): Promise<void> {
  const orphans = new Map<string, string>();
  for (const table of entityTables) {
    const sql = `SELECT ${table}_id AS id FROM appearance WHERE article_id = ? AND ${table}_id IS NOT NULL`;
    const rows: { id: number }[] = await manager.query(sql, [articleId]);
    orphans.set(table, JSON.stringify(rows.map((row) => row.id)));
  }
  for (const table of tables) await manager.query(`DELETE FROM ${table} WHERE article_id = ?`, [articleId]);
  for (const [table, ids] of orphans) {
    await manager.query(
      `DELETE FROM ${table} WHERE id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM appearance WHERE appearance.${table}_id = ${table}.id)`,
      [ids],
    );
  }
}
