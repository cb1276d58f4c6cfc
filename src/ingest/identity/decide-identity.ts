import type { EntityManager } from "typeorm";
import type { KeptDecision } from "../../formats/json/kept-decision.ts";
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
 * Records a decision and follows it, as a part of a transaction:
 *
 * - `SAME` makes two people or factions one, from now on and for what is read later: `kept` stays, with its id, and the
 *   other's id leads to it
 * - `APART` takes a name out of the person or faction it stands for, for good: neither a rule nor a merge of before joins it
 *   again
 * - `OTHER_IN_ARTICLE` notes that an article means somebody else by a name; the article has to be read again for it
 *
 * Who or what is not in the store follows it when it comes.
 */
export async function decide(manager: EntityManager, decision: KeptDecision): Promise<void> {
  const { type, kind, kept, other } = decision;
  if (kind === "SAME") await forgetPair(manager, decision);
  if (kind === "APART") await forgetMerges(manager, decision);
  await record(manager, decision);
  if (kind === "OTHER_IN_ARTICLE") return;
  const ids = await idsOf(manager, type, [kept, other]);
  if (kind === "SAME") await applyDecisions(manager, type, ids);
  else await standAlone(manager, type, other);
  if (type === "Person") await settleSurnames(manager, ids);
}

async function forgetPair(manager: EntityManager, { type, kept, other }: KeptDecision): Promise<void> {
  await manager.query(
    "DELETE FROM identity_decision WHERE type = ? AND (kept_key, other_key) IN (VALUES (?, ?), (?, ?))",
    [type, kept, other, other, kept],
  );
}

async function forgetMerges(manager: EntityManager, { type, other }: KeptDecision): Promise<void> {
  await manager.query("DELETE FROM identity_decision WHERE type = ? AND kind = 'SAME' AND other_key = ?", [
    type,
    other,
  ]);
}

async function standAlone(manager: EntityManager, type: IdentityType, key: string): Promise<void> {
  await manager.query(
    `UPDATE ${type.toLowerCase()} SET canonical_id = id, join_method = NULL, join_confidence = NULL, join_evidence = NULL
      WHERE key = ?`,
    [key],
  );
  const [id] = await idsOf(manager, type, [key]);
  if (id !== undefined) await rootBelow(manager, type, key, id);
}

async function idsOf(manager: EntityManager, type: IdentityType, keys: readonly string[]): Promise<number[]> {
  const sql = `SELECT id FROM ${type.toLowerCase()} WHERE key IN (SELECT value FROM json_each(?))`;
  const rows: { id: number }[] = await manager.query(sql, [JSON.stringify(keys)]);
  return rows.map(({ id }) => id);
}

async function record(manager: EntityManager, decision: KeptDecision): Promise<void> {
  const { type, kind, kept, other, decidedAt } = decision;
  await manager.query(
    `INSERT INTO identity_decision (type, kind, kept_key, other_key, decided_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (type, kept_key, other_key) DO UPDATE SET kind = excluded.kind, decided_at = excluded.decided_at`,
    [type, kind, kept, other, decidedAt],
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
