import type { EntityManager } from "typeorm";
import type { Reading } from "../extract/reading.ts";
import { Faction } from "../store/faction.ts";
import { Person } from "../store/person.ts";
import { Place } from "../store/place.ts";
import type { EntityIds } from "./entity-ids.ts";
import { findOrMake } from "./find-or-make.ts";
import { freeSlugs } from "./free-slugs.ts";
import { factionKey, personKeys, placeKey } from "./identity.ts";
import { slugOf } from "./slug.ts";

/** Finds or makes the row of every person, faction and place of a reading. What the reading newly knows is filled in. */
export async function saveEntities(manager: EntityManager, reading: Reading, articleKey: string): Promise<EntityIds> {
  return {
    people: await savePeople(manager, reading, articleKey),
    factions: await saveFactions(manager, reading),
    places: await findOrMake(
      manager,
      Place,
      reading.places.map((place) => ({ key: placeKey(place), name: place.name, countryCode: place.countryCode })),
    ),
  };
}

async function savePeople(manager: EntityManager, { people }: Reading, articleKey: string): Promise<number[]> {
  const keys = personKeys(people, articleKey);
  const slugs = await freeSlugs(
    manager,
    Person,
    keys.map((key) => ({ key, wanted: slugOf(key) })),
  );
  const rows = people.map(({ name, givenName, familyName, honorificPrefix }, index) => {
    return { key: keys[index] ?? "", slug: slugs[index] ?? "", name, givenName, familyName, honorificPrefix };
  });
  const ids = await findOrMake(manager, Person, rows);
  for (const [index, row] of rows.entries()) {
    await manager.query(
      `UPDATE person SET given_name = coalesce(?, given_name), family_name = coalesce(?, family_name),
        honorific_prefix = coalesce(?, honorific_prefix) WHERE id = ?`,
      [row.givenName, row.familyName, row.honorificPrefix, ids[index]],
    );
  }
  return ids;
}

async function saveFactions(manager: EntityManager, { factions }: Reading): Promise<number[]> {
  const keyed = factions.map((faction) => ({ key: factionKey(faction), wanted: slugOf(faction.name) }));
  const slugs = await freeSlugs(manager, Faction, keyed);
  const rows = factions.map(({ name, kind }, index) => {
    return { key: keyed[index]?.key ?? "", slug: slugs[index] ?? "", name, kind, parentId: null };
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
