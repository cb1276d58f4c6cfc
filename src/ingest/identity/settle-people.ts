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

/** How many names are decided again for each article that is stored; the others wait in the queue. */
export const mostSettled = 50;

interface NameRow {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly canonicalId: number;
  readonly familyKey: string;
}

const nameColumns = "id, key, name, canonical_id AS canonicalId, family_key AS familyKey";

/**
 * Decides whom the single names of an article stand for. Those of other articles, about whom what it says may change
 * something, wait for `settleQueue`: the outcome is a function of what all stored articles say, whichever came first.
 */
export async function settlePeople(manager: EntityManager, articleId: number): Promise<void> {
  const own: NameRow[] = await manager.query(
    `SELECT ${nameColumns} FROM person WHERE single = 1 AND id IN (SELECT person_id FROM identity WHERE article_id = ?)`,
    [articleId],
  );
  for (const row of own) await settleSingles(manager, row.familyKey, [row]);
}

/** It starts with WITH, because TypeORM asks for no rows of what starts with DELETE. */
const takeNext = `
  WITH next AS (SELECT name_key FROM name_queue ORDER BY name_key LIMIT 1)
  DELETE FROM name_queue WHERE name_key = (SELECT name_key FROM next) RETURNING name_key AS nameKey, after_id AS afterId`;

/**
 * Decides about names that wait, at most so many; how many there were. A surname with more names than that is done over
 * several calls, at the end of a run by `settleAll`.
 */
export async function settleQueue(manager: EntityManager, limit: number): Promise<number> {
  let settled = 0;
  while (settled < limit) {
    const [waiting]: { nameKey: string; afterId: number }[] = await manager.query(takeNext);
    if (!waiting) break;
    const { nameKey, afterId } = waiting;
    if (nameKey.includes("~")) {
      await settleCore(manager, nameKey);
      settled += 1;
      continue;
    }
    const most = limit - settled;
    const rows: NameRow[] = await manager.query(
      `SELECT ${nameColumns} FROM person WHERE family_key = ? AND single = 1 AND id > ? ORDER BY id LIMIT ?`,
      [nameKey, afterId, most],
    );
    await settleSingles(manager, nameKey, rows);
    settled += Math.max(1, rows.length);
    if (rows.length === most) await enqueueSurname(manager, nameKey, rows.at(-1)?.id ?? 0);
  }
  return settled;
}

/** Has the single names of a surname decided again that come after a row. */
async function enqueueSurname(manager: EntityManager, familyKey: string, after: number): Promise<void> {
  await manager.query("INSERT OR REPLACE INTO name_queue (name_key, after_id) VALUES (?, ?)", [familyKey, after]);
}

/** Decides whom single names of one surname stand for. */
async function settleSingles(manager: EntityManager, familyKey: string, rows: readonly NameRow[]): Promise<void> {
  if (rows.length === 0) return;
  const bearers = await bearersOf(manager, familyKey);
  const ids = rows.map(({ id }) => id);
  const claims = bearers.length > 0 ? await claimsOfPeople(manager, ids) : new Map<number, Claim[]>();
  const decided = await decidedKeys(manager, rows);
  for (const row of rows) {
    if (decided.has(row.key)) continue;
    const named = byKind(claims.get(row.id) ?? []);
    const isGiven = namePartsOf(row.name, null).givenAlone && named.offices.length === 0;
    const found = isGiven ? null : decidePerson(familyKey, named, bearers);
    // Looked for only where somebody was found: nearly always there is nobody.
    const kept = found && !(await apartFrom(manager, row)).has(found.bearer.id) ? found : null;
    await join(manager, row, kept?.bearer.id ?? row.id, kept?.reason ?? null);
  }
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

/** Those of the names of which an editor said who they are. */
async function decidedKeys(manager: EntityManager, rows: readonly NameRow[]): Promise<ReadonlySet<string>> {
  const found: { key: string }[] = await manager.query(
    `SELECT other_key AS key FROM identity_decision
      WHERE type = 'Person' AND other_key IN (SELECT value FROM json_each(?)) AND kind = 'SAME'`,
    [JSON.stringify(rows.map(({ key }) => key))],
  );
  return new Set(found.map(({ key }) => key));
}

/** Lets a name stand for a person, its own row included, and says why. */
async function join(manager: EntityManager, { id, canonicalId }: NameRow, target: number, reason: Reason | null) {
  if (target === canonicalId && reason === null) return;
  await manager.query(
    "UPDATE person SET canonical_id = ?, join_method = ?, join_confidence = ?, join_evidence = ? WHERE id = ?",
    [target, reason?.method ?? null, reason?.confidence ?? null, reason?.evidence ?? null, id],
  );
}

/** Joins a full name to the form of it with a middle name, or parts the two; then its surname has other bearers. */
async function settleCore(manager: EntityManager, coreKey: string): Promise<void> {
  const rows: NameRow[] = await manager.query(
    `SELECT ${nameColumns} FROM person WHERE core_key = ? ORDER BY id LIMIT ?`,
    [coreKey, mostBearers],
  );
  // "john~kennedy" is the core of "john-kennedy" and "john-f-kennedy"; the first has nothing in between.
  const plain = rows.find(({ key }) => key === coreKey.replaceAll("~", "-"));
  if (!plain || rows.length < 2 || (await decidedKeys(manager, [plain])).size > 0) return;
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
  await enqueueSurname(manager, plain.familyKey, 0);
}
