import type { EntityManager } from "typeorm";
import { applyDecisions, type IdentityType, rootBelow } from "./apply-decisions.ts";
import { settleQueue } from "./settle-people.ts";

/** A row of a person or faction by which an editor names it. */
export interface NamedRow {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly slug: string;
  readonly canonicalId: number;
}

/**
 * Makes two people or factions one, from now on and for what is read later: `kept` stays, with its id, and the other's id
 * leads to it.
 */
export async function mergeNames(
  manager: EntityManager,
  type: IdentityType,
  kept: NamedRow,
  other: NamedRow,
): Promise<void> {
  await manager.query(
    "DELETE FROM identity_decision WHERE type = ? AND (kept_key, other_key) IN (VALUES (?, ?), (?, ?))",
    [type, kept.key, other.key, other.key, kept.key],
  );
  await record(manager, type, "SAME", kept.key, other.key);
  await applyDecisions(manager, type, [kept.id, other.id]);
  if (type === "Person") await settleSurnames(manager, [kept.id, other.id]);
}

/** Takes a name out of the person or faction it stands for, for good: neither a rule nor a merge of before joins it again. */
export async function splitName(
  manager: EntityManager,
  type: IdentityType,
  kept: NamedRow,
  other: NamedRow,
): Promise<void> {
  const table = type.toLowerCase();
  await manager.query("DELETE FROM identity_decision WHERE type = ? AND kind = 'SAME' AND other_key = ?", [
    type,
    other.key,
  ]);
  await record(manager, type, "APART", kept.key, other.key);
  await manager.query(
    `UPDATE ${table} SET canonical_id = id, join_method = NULL, join_confidence = NULL, join_evidence = NULL WHERE id = ?`,
    [other.id],
  );
  await rootBelow(manager, type, other.key, other.id);
  if (type === "Person") await settleSurnames(manager, [kept.id, other.id]);
}

/** Notes that an article means somebody else by a name; the article has to be read again for it. */
export async function otherInArticle(
  manager: EntityManager,
  type: IdentityType,
  name: NamedRow,
  articleKey: string,
): Promise<void> {
  await record(manager, type, "OTHER_IN_ARTICLE", name.key, articleKey);
}

async function record(
  manager: EntityManager,
  type: IdentityType,
  kind: string,
  kept: string,
  other: string,
): Promise<void> {
  await manager.query(
    `INSERT INTO identity_decision (type, kind, kept_key, other_key, decided_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (type, kept_key, other_key) DO UPDATE SET kind = excluded.kind, decided_at = excluded.decided_at`,
    [type, kind, kept, other, new Date().toISOString()],
  );
}

/** Who bears a surname has changed, so that its single names are decided again, all of them: this is no ingest. */
async function settleSurnames(manager: EntityManager, ids: readonly number[]): Promise<void> {
  await manager.query(
    `INSERT OR REPLACE INTO name_queue (name_key, after_id)
      SELECT DISTINCT family_key, 0 FROM person WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
  await settleQueue(manager, Number.MAX_SAFE_INTEGER);
}
