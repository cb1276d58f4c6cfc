import type { EntityLink } from "../store/entity-link.ts";
import { Faction } from "../store/faction.ts";
import { Person } from "../store/person.ts";
import { Place } from "../store/place.ts";
import { findOne } from "./find.ts";
import { findCanonical } from "./find-canonical.ts";
import type { Loaders } from "./loaders.ts";

type Link = Pick<EntityLink, "personId" | "factionId" | "placeId">;

/** The person, faction or place that a row points at; null where it points at none. */
export async function findEntity(loaders: Loaders, { personId, factionId, placeId }: Link): Promise<object | null> {
  if (personId !== null) return findCanonical(loaders, Person, "id", personId);
  if (factionId !== null) return findCanonical(loaders, Faction, "id", factionId);
  return findOne(loaders, Place, "id", placeId);
}

/** The same for many rows at once: tells whom each of them points at. */
export async function findEntities(loaders: Loaders, links: readonly Link[]): Promise<(link: Link) => object | null> {
  const distinct = new Map(links.map((link) => [nameOf(link), link]));
  const found = await Promise.all([...distinct.values()].map((link) => findEntity(loaders, link)));
  const entities = new Map([...distinct.keys()].map((name, index) => [name, found[index] ?? null]));
  return (link) => entities.get(nameOf(link)) ?? null;
}

const nameOf = ({ personId, factionId, placeId }: Link): string => `${personId} ${factionId} ${placeId}`;
