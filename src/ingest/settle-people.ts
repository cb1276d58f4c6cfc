import type { EntityManager } from "typeorm";
import { rootBelow } from "./apply-decisions.ts";
import { type Bearer, decideMiddleName, decidePerson, type Reason } from "./decide-person.ts";
import { namePartsOf } from "./name-parts.ts";
import { byKind, type Claim, type ClaimKind } from "./person-claims.ts";

/**
 * More full names of one surname than this are too many to choose from: nobody is joined then. With it the cost of a
 * decision is bounded.
 */
const mostBearers = 40;

/** How many single names are decided again for each article that is stored; the others wait in the queue. */
const mostSettled = 50;

interface NameRow {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly canonicalId: number;
  readonly familyKey: string;
}

const nameColumns = "id, key, name, canonical_id AS canonicalId, family_key AS familyKey";

/**
 * Decides whom the single names of an article stand for, and decides again about those of other articles that what it says
 * may change. The outcome is a function of what all stored articles say, whichever came first; a surname with more than
 * `mostSettled` single names waiting is done over several articles, or by `settleAll`.
 */
export async function settlePeople(manager: EntityManager, articleId: number): Promise<void> {
  const own: NameRow[] = await manager.query(
    `SELECT ${nameColumns} FROM person WHERE single = 1 AND id IN (SELECT person_id FROM identity WHERE article_id = ?)`,
    [articleId],
  );
  const waiting = (await manager.query("SELECT 1 FROM name_queue LIMIT 1")).length > 0;
  if (waiting) await settleCores(manager);
  for (const row of own) await settleSingle(manager, row);
  if (waiting) await settleQueue(manager, mostSettled);
}

/** Decides about every name that waits; how many there were. For the end of a run over many articles. */
export async function settleQueue(manager: EntityManager, limit: number): Promise<number> {
  let settled = 0;
  while (settled < limit) {
    const [waiting]: { familyKey: string; afterId: number }[] = await manager.query(
      "SELECT family_key AS familyKey, after_id AS afterId FROM name_queue ORDER BY family_key LIMIT 1",
    );
    if (!waiting) break;
    const rows: NameRow[] = await manager.query(
      `SELECT ${nameColumns} FROM person WHERE family_key = ? AND single = 1 AND id > ? ORDER BY id LIMIT ?`,
      [waiting.familyKey, waiting.afterId, limit - settled],
    );
    for (const row of rows) await settleSingle(manager, row);
    settled += rows.length;
    const last = rows.at(-1)?.id;
    if (last === undefined || settled < limit) {
      await manager.query("DELETE FROM name_queue WHERE family_key = ?", [waiting.familyKey]);
    } else {
      await manager.query("UPDATE name_queue SET after_id = ? WHERE family_key = ?", [last, waiting.familyKey]);
    }
  }
  return settled;
}

async function settleSingle(manager: EntityManager, row: NameRow): Promise<void> {
  if (await isDecided(manager, row.key)) return;
  const { givenAlone } = namePartsOf(row.name, null);
  const claims = await claimsOfPeople(manager, [row.id]);
  const named = byKind(claims.get(row.id) ?? []);
  const bearers = givenAlone && named.offices.length === 0 ? [] : await bearersOf(manager, row.familyKey);
  const found = decidePerson(row.familyKey, named, bearers, await apartFrom(manager, row));
  await join(manager, row, found?.bearer.id ?? row.id, found?.reason ?? null);
}

/** The people whose full names end in a surname; none where there are too many. */
async function bearersOf(manager: EntityManager, familyKey: string): Promise<Bearer[]> {
  const rows: NameRow[] = await manager.query(
    `SELECT ${nameColumns} FROM person WHERE family_key = ? AND single = 0 ORDER BY id LIMIT ?`,
    [familyKey, mostBearers + 1],
  );
  if (rows.length > mostBearers) return [];
  return bearersFrom(manager, rows);
}

/** The people that rows stand for, with the claims of all rows of each. */
async function bearersFrom(manager: EntityManager, rows: readonly NameRow[]): Promise<Bearer[]> {
  const claims = await claimsOfPeople(
    manager,
    rows.map(({ id }) => id),
  );
  const people = new Map<number, { name: string; claims: Claim[] }>();
  for (const { id, name, canonicalId } of rows) {
    const person = people.get(canonicalId) ?? { name, claims: [] };
    if (id === canonicalId) person.name = name;
    person.claims.push(...(claims.get(id) ?? []));
    people.set(canonicalId, person);
  }
  return [...people].map(([id, { name, claims: own }]) => ({ id, name, ...byKind(own) }));
}

async function claimsOfPeople(manager: EntityManager, ids: readonly number[]): Promise<Map<number, Claim[]>> {
  const rows: { id: number; kind: ClaimKind; value: string }[] = await manager.query(
    `SELECT person_id AS id, kind, value FROM person_claim WHERE person_id IN (SELECT value FROM json_each(?))
      ORDER BY kind, value`,
    [JSON.stringify(ids)],
  );
  const claims = new Map<number, Claim[]>(ids.map((id) => [id, []]));
  for (const { id, kind, value } of rows) claims.get(id)?.push([kind, value]);
  return claims;
}

/** People who are in the article of a single name under a name of their own, or from whom an editor keeps it apart. */
async function apartFrom(manager: EntityManager, { id, key }: NameRow): Promise<Set<number>> {
  const rows: { id: number }[] = await manager.query(
    `SELECT other.canonical_id AS id FROM identity own JOIN identity beside USING (article_id)
      JOIN person other ON other.id = beside.person_id
      WHERE own.person_id = ? AND beside.person_id <> own.person_id AND other.single = 0`,
    [id],
  );
  return new Set([...rows.map((row) => row.id), ...(await apartByEditor(manager, key))]);
}

async function apartByEditor(manager: EntityManager, key: string): Promise<Set<number>> {
  const rows: { id: number }[] = await manager.query(
    `SELECT canonical_id AS id FROM person WHERE key IN (
      SELECT other_key FROM identity_decision WHERE type = 'Person' AND kept_key = ? AND kind = 'APART'
      UNION SELECT kept_key FROM identity_decision WHERE type = 'Person' AND other_key = ? AND kind = 'APART')`,
    [key, key],
  );
  return new Set(rows.map((row) => row.id));
}

/** True if an editor said who this is. */
async function isDecided(manager: EntityManager, key: string): Promise<boolean> {
  const same = "SELECT 1 FROM identity_decision WHERE type = 'Person' AND other_key = ? AND kind = 'SAME'";
  return (await manager.query(same, [key])).length > 0;
}

/** Lets a name stand for a person, its own row included, and says why. */
async function join(manager: EntityManager, { id, canonicalId }: NameRow, target: number, reason: Reason | null) {
  if (target === canonicalId && reason === null) return;
  await manager.query(
    "UPDATE person SET canonical_id = ?, join_method = ?, join_confidence = ?, join_evidence = ? WHERE id = ?",
    [target, reason?.method ?? null, reason?.confidence ?? null, reason?.evidence ?? null, id],
  );
}

/** Joins full names to the form with a middle name, or parts them, for each surname that waits. */
async function settleCores(manager: EntityManager): Promise<void> {
  const cores: { coreKey: string }[] = await manager.query(
    `SELECT DISTINCT core_key AS coreKey FROM name_queue JOIN person USING (family_key)
      WHERE after_id = 0 AND core_key IS NOT NULL AND single = 0 LIMIT ?`,
    [mostSettled],
  );
  for (const { coreKey } of cores) await settleCore(manager, coreKey);
}

async function settleCore(manager: EntityManager, coreKey: string): Promise<void> {
  const rows: NameRow[] = await manager.query(
    `SELECT ${nameColumns} FROM person WHERE core_key = ? ORDER BY id LIMIT ?`,
    [coreKey, mostBearers],
  );
  // "john~kennedy" is the core of "john-kennedy" and "john-f-kennedy"; the first has nothing in between.
  const plain = rows.find(({ key }) => key === coreKey.replaceAll("~", "-"));
  if (!plain || rows.length < 2 || (await isDecided(manager, plain.key))) return;
  const apart = await apartByEditor(manager, plain.key);
  const [alone] = await bearersFrom(manager, [{ ...plain, canonicalId: plain.id }]);
  const longer = await bearersFrom(
    manager,
    rows.filter((row) => row !== plain),
  );
  const found = alone ? decideMiddleName(alone, longer) : null;
  const kept = found && !apart.has(found.bearer.id) ? found : null;
  const target = kept?.bearer.id ?? plain.id;
  if (target === plain.canonicalId) return;
  await join(manager, plain, target, kept?.reason ?? null);
  await rootBelow(manager, "Person", plain.key, target);
}
