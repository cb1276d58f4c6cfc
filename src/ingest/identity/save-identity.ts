import type { EntityManager } from "typeorm";
import { Identity } from "../../store/identity.ts";
import { allocateIds, insertRows } from "../../store/insert-rows.ts";
import type { Claim } from "./person-claims.ts";

/** A person or a faction of an article, with the reason for its key. */
export interface Sighting {
  readonly personId: number | null;
  readonly factionId: number | null;
  readonly name: string;
  readonly claims: readonly Claim[];
  readonly method: string;
  readonly confidence: number;
  readonly evidence: string | null;
}

/**
 * Has the names decided again that are like the full names in a list of row ids, which follows it. Nobody's identity
 * depends on a surname that only one name has.
 */
const enqueue = `INSERT OR REPLACE INTO name_queue (name_key, after_id)
  SELECT DISTINCT like_it.value, 0 FROM person, json_each(json_array(family_key, core_key)) like_it
    WHERE like_it.value IS NOT NULL AND single = 0 AND EXISTS (
      SELECT 1 FROM person namesake WHERE namesake.family_key = person.family_key AND namesake.id <> person.id)
    AND person.id IN`;

/** Stores for each person and faction of an article why it is taken for that one, and what is said of the people. */
export async function saveIdentity(
  manager: EntityManager,
  articleId: number,
  sightings: readonly Sighting[],
): Promise<void> {
  const distinct = [...new Map(sightings.map((each) => [`${each.personId} ${each.factionId}`, each])).values()];
  const ids = await allocateIds(manager, Identity, distinct.length);
  const rows = distinct.map(({ claims, ...sighting }, index) => {
    return { id: ids[index] ?? 0, articleId, ...sighting, claimsJson: JSON.stringify(claims) };
  });
  await insertRows(manager, Identity, rows);
  const claims = distinct.flatMap(({ personId, claims: own }) => own.map((claim) => [personId, ...claim]));
  await enqueueNewlySaid(manager, claims, distinct);
  await manager.query(
    `INSERT INTO person_claim (person_id, kind, value, articles)
      SELECT value ->> 0, value ->> 1, value ->> 2, 1 FROM json_each(?) WHERE TRUE
      ON CONFLICT DO UPDATE SET articles = articles + 1`,
    [JSON.stringify(claims)],
  );
}

/** What was not known of a full name before may decide otherwise about the single names of its surname. */
async function enqueueNewlySaid(
  manager: EntityManager,
  claims: readonly unknown[],
  sightings: readonly Sighting[],
): Promise<void> {
  const people = JSON.stringify(sightings.flatMap(({ personId }) => personId ?? []));
  await manager.query(
    `${enqueue} (
        SELECT said.value ->> 0 FROM json_each(?) said LEFT JOIN person_claim known
            ON known.person_id = said.value ->> 0 AND known.kind = said.value ->> 1 AND known.value = said.value ->> 2
          WHERE known.person_id IS NULL
        UNION SELECT value FROM json_each(?)
          WHERE (SELECT count(*) FROM (SELECT 1 FROM identity WHERE person_id = json_each.value LIMIT 2)) = 1)`,
    [JSON.stringify(claims), people],
  );
}

/** Takes back what an article says of its people, before it is deleted or written anew. */
export async function clearIdentity(manager: EntityManager, articleId: number): Promise<void> {
  const claims = `SELECT person_id, claim.value ->> 0 AS kind, claim.value ->> 1 AS value
    FROM identity, json_each(claims_json) claim WHERE article_id = ? AND person_id IS NOT NULL`;
  await manager.query(
    `${enqueue} (
        SELECT said.person_id FROM (${claims}) said JOIN person_claim USING (person_id, kind, value) WHERE articles = 1
        UNION SELECT person_id FROM identity own WHERE article_id = ? AND person_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM identity WHERE person_id = own.person_id AND article_id <> own.article_id))`,
    [articleId, articleId],
  );
  await manager.query(`DELETE FROM person_claim WHERE articles = 1 AND (person_id, kind, value) IN (${claims})`, [
    articleId,
  ]);
  await manager.query(
    `UPDATE person_claim SET articles = articles - 1 WHERE (person_id, kind, value) IN (${claims})
      AND articles > 1`,
    [articleId],
  );
  await manager.query("DELETE FROM identity WHERE article_id = ?", [articleId]);
}
