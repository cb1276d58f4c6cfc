import type { EntityManager } from "typeorm";
import { clearIdentity } from "../identity/save-identity.ts";

/** In an order that leaves no row pointing at one that is gone. */
const tables = ["related_story", "quote", "role", "alias", "appearance", "mention", "block", "article_source"] as const;

const entityTables = ["person", "faction", "place"] as const;

/** What an editor decided about stays, so that its id goes on to lead to whom it was merged with. */
const decided = "SELECT 1 FROM identity_decision WHERE kept_key = key OR other_key = key";

/**
 * Deletes everything that was read from an article, but not the article's own row; and of the people, factions and
 * places in it those that are in no other article, so that nothing of an older reading lives on.
 */
export async function clearArticle(manager: EntityManager, articleId: number): Promise<void> {
  await clearIdentity(manager, articleId);
  const orphans = new Map<(typeof entityTables)[number], string>();
  for (const table of entityTables) {
    const sql = `SELECT ${table}_id AS id FROM appearance WHERE article_id = ? AND ${table}_id IS NOT NULL`;
    const rows: { id: number }[] = await manager.query(sql, [articleId]);
    orphans.set(table, JSON.stringify(rows.map((row) => row.id)));
  }
  for (const table of tables) await manager.query(`DELETE FROM ${table} WHERE article_id = ?`, [articleId]);
  for (const [table, ids] of orphans) {
    const alone = `FROM ${table} WHERE id IN (SELECT value FROM json_each(?))
      AND NOT EXISTS (SELECT 1 FROM appearance WHERE appearance.${table}_id = ${table}.id)`;
    if (table === "place") await manager.query(`DELETE ${alone}`, [ids]);
    else await deleteNames(manager, table, `${alone} AND NOT EXISTS (${decided})`, ids);
  }
}

/** Names that stood for one that goes stand for themselves until they are decided about again. */
async function deleteNames(
  manager: EntityManager,
  table: "person" | "faction",
  alone: string,
  ids: string,
): Promise<void> {
  const members = `canonical_id <> id AND canonical_id IN (SELECT id ${alone})`;
  const reset = "canonical_id = id, join_method = NULL, join_confidence = NULL, join_evidence = NULL";
  await manager.query(`UPDATE ${table} SET ${reset} WHERE ${members}`, [ids]);
  await manager.query(`DELETE ${alone}`, [ids]);
}
