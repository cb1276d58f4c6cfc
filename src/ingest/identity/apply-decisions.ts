import type { EntityManager } from "typeorm";

/** The types whose identity over articles is decided. */
export type IdentityType = "Person" | "Faction";

/** Whether an editor has decided anything in this store; where none has, nobody has to look for it. */
export async function hasDecisions(manager: EntityManager): Promise<boolean> {
  return (await manager.query("SELECT 1 FROM identity_decision LIMIT 1")).length > 0;
}

/** Lets the rows that editors merged into the row of a key, at any depth, stand for `target`. */
export async function rootBelow(
  manager: EntityManager,
  type: IdentityType,
  key: string,
  target: number,
): Promise<void> {
  await manager.query(
    `WITH RECURSIVE below(key) AS (
        SELECT other_key FROM identity_decision WHERE type = ? AND kept_key = ? AND kind = 'SAME'
        UNION SELECT other_key FROM identity_decision JOIN below ON kept_key = below.key
          WHERE type = ? AND kind = 'SAME')
      UPDATE ${type.toLowerCase()} SET canonical_id = ? WHERE key IN (SELECT key FROM below)`,
    [type, key, type, target],
  );
}

/** Follows the editors' merges that concern these rows, which may have come into the store only now. */
export async function applyDecisions(
  manager: EntityManager,
  type: IdentityType,
  ids: readonly number[],
): Promise<void> {
  const table = type.toLowerCase();
  const list = JSON.stringify(ids);
  const merged: { id: number; key: string; keptId: number }[] = await manager.query(
    `SELECT other.id, other.key, kept.id AS keptId FROM identity_decision decision
      JOIN ${table} kept ON kept.key = decision.kept_key JOIN ${table} other ON other.key = decision.other_key
      WHERE decision.type = ? AND decision.kind = 'SAME' AND other.canonical_id <> kept.canonical_id
        AND decision.id IN (
          SELECT id FROM identity_decision WHERE type = ? AND kept_key IN
            (SELECT key FROM ${table} WHERE id IN (SELECT value FROM json_each(?)))
          UNION SELECT id FROM identity_decision WHERE type = ? AND other_key IN
            (SELECT key FROM ${table} WHERE id IN (SELECT value FROM json_each(?))))`,
    [type, type, list, type, list],
  );
  for (const { id, key, keptId } of merged) {
    // Asked for only now, because a merge before this one may have moved it.
    const root = await canonicalId(manager, table, keptId);
    await manager.query(
      `UPDATE ${table} SET canonical_id = ?, join_method = 'EDITOR', join_confidence = 1, join_evidence = NULL WHERE id = ?`,
      [root, id],
    );
    await manager.query(`UPDATE ${table} SET canonical_id = ? WHERE canonical_id = ?`, [root, id]);
    await rootBelow(manager, type, key, root);
  }
}

async function canonicalId(manager: EntityManager, table: string, id: number): Promise<number> {
  const [row]: { root: number }[] = await manager.query(`SELECT canonical_id AS root FROM ${table} WHERE id = ?`, [id]);
  return row?.root ?? id;
}

/** The keys of which an editor said that this article means somebody else by them. */
export async function othersInArticle(
  manager: EntityManager,
  type: IdentityType,
  articleKey: string,
): Promise<ReadonlySet<string>> {
  const rows: { key: string }[] = await manager.query(
    `SELECT kept_key AS key FROM identity_decision WHERE type = ? AND other_key = ? AND kind = 'OTHER_IN_ARTICLE'`,
    [type, articleKey],
  );
  return new Set(rows.map((row) => row.key));
}
