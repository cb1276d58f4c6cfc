import type { EntityManager } from "typeorm";
import type { Reading } from "../../extract/reading.ts";
import { Faction } from "../../store/faction.ts";
import { Person } from "../../store/person.ts";
import { Place } from "../../store/place.ts";
import { slugOf } from "../slug.ts";
import { applyDecisions, hasDecisions, type IdentityType, othersInArticle } from "./apply-decisions.ts";
import type { EntityIds } from "./entity-ids.ts";
import { type FactionIdentity, factionIdentities } from "./faction-identity.ts";
import { findOrMake } from "./find-or-make.ts";
import { nameKey, personKeys, placeKey } from "./identity.ts";
import { namePartsOf } from "./name-parts.ts";
import { claimsOf } from "./person-claims.ts";
import { saveIdentity } from "./save-identity.ts";

/**
 * Finds or makes the row of every person, faction and place of a reading, and stores why it is that one. What the reading
 * newly knows is filled in.
 */
export async function saveEntities(
  manager: EntityManager,
  reading: Reading,
  article: { readonly id: number; readonly key: string },
): Promise<EntityIds> {
  const decided = await hasDecisions(manager);
  const others = async (type: IdentityType) =>
    decided ? othersInArticle(manager, type, article.key) : new Set<string>();
  const keys = personKeys(reading.people, article.key, await others("Person"));
  const bodies = factionIdentities(reading, article.key, await others("Faction"));
  const ids: EntityIds = {
    people: await savePeople(manager, reading, keys),
    factions: await saveFactions(manager, reading, bodies),
    places: await findOrMake(
      manager,
      Place,
      reading.places.map((place) => ({ key: placeKey(place), name: place.name, countryCode: place.countryCode })),
    ),
  };
  if (decided) {
    await applyDecisions(manager, "Person", ids.people);
    await applyDecisions(manager, "Faction", ids.factions);
  }
  const factionKeys = bodies.map(({ key }) => key);
  await saveIdentity(manager, article.id, [
    ...reading.people.map((person, index) => {
      const { single } = namePartsOf(person.name, person.familyName);
      const [method, confidence] = single
        ? ["SINGLE_NAME", 1]
        : keys[index]?.includes("~")
          ? ["OWN_NAME", 1]
          : ["FULL_NAME", 0.9];
      return {
        personId: ids.people[index] ?? 0,
        factionId: null,
        name: person.name,
        claims: claimsOf(person, reading, factionKeys, single),
        method: method as string,
        confidence: confidence as number,
        evidence: null,
      };
    }),
    ...bodies.map(({ method, confidence, evidence }, index) => {
      const name = reading.factions[index]?.name ?? "";
      return { personId: null, factionId: ids.factions[index] ?? 0, name, claims: [], method, confidence, evidence };
    }),
  ]);
  return ids;
}

const knownColumns = "given_name, family_name, honorific_prefix, family_key, core_key, single";
const nowKnown = `coalesce(value ->> 1, given_name), coalesce(value ->> 2, family_name),
  coalesce(value ->> 3, honorific_prefix), value ->> 4, value ->> 5, value ->> 6`;

async function savePeople(manager: EntityManager, { people }: Reading, keys: readonly string[]): Promise<number[]> {
  const rows = people.map(({ name, givenName, familyName, honorificPrefix }, index) => {
    const { familyKey, coreKey, single } = namePartsOf(name, familyName);
    const names = { name, givenName, familyName, honorificPrefix };
    const key = keys[index] ?? "";
    return { key, slug: slugOf(key), ...names, familyKey, coreKey, single, canonicalId: 0 };
  });
  const ids = await findOrMake(manager, Person, rows);
  const known = rows.map((row, index) => {
    const { givenName, familyName, honorificPrefix, familyKey, coreKey, single } = row;
    return [ids[index], givenName, familyName, honorificPrefix, familyKey, coreKey, Number(single)];
  });
  // Nearly always there is nothing new, and a row that is not written touches neither its indexes nor its triggers.
  await manager.query(
    `UPDATE person SET (${knownColumns}) = (${nowKnown}) FROM json_each(?)
      WHERE person.id = value ->> 0 AND (${knownColumns}) IS NOT (${nowKnown})`,
    [JSON.stringify(known)],
  );
  return ids;
}

async function saveFactions(
  manager: EntityManager,
  { factions }: Reading,
  identities: readonly FactionIdentity[],
): Promise<number[]> {
  const rows = identities.map(({ key, evidence }, index) => {
    const { name, kind } = factions[index] as Reading["factions"][number];
    const slug = slugOf([nameKey(name), ...(evidence ? [evidence.toLowerCase()] : [])].join("-"));
    return { key, slug, name, kind, parentId: null, canonicalId: 0 };
  });
  const ids = await findOrMake(manager, Faction, rows);
  for (const [index, { parentOrganization }] of factions.entries()) {
    const parent = parentOrganization === null ? undefined : ids[parentOrganization];
    if (parent !== undefined) await setParent(manager, ids[index] ?? 0, parent);
  }
  return ids;
}

/** The first article that states a parent decides; a parent that would make a body part of itself is left out. */
async function setParent(manager: EntityManager, id: number, parent: number): Promise<void> {
  await manager.query(
    `WITH RECURSIVE above(id) AS (
        SELECT ? UNION SELECT f.parent_id FROM faction f JOIN above ON f.id = above.id WHERE f.parent_id IS NOT NULL)
      UPDATE faction SET parent_id = ? WHERE id = ? AND parent_id IS NULL AND id NOT IN (SELECT id FROM above)`,
    [parent, parent, id],
  );
}
