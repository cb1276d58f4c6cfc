import type { EntityLink } from "../store/entity-link.ts";
import { Faction } from "../store/faction.ts";
import { Person } from "../store/person.ts";
import { Place } from "../store/place.ts";
import { findOne } from "./find.ts";
import { findCanonical } from "./find-canonical.ts";
import type { Loaders } from "./loaders.ts";

/** The person, faction or place that a row points at; null where it points at none. */
export async function findEntity(
  loaders: Loaders,
  { personId, factionId, placeId }: Pick<EntityLink, "personId" | "factionId" | "placeId">,
): Promise<object | null> {
  if (personId !== null) return findCanonical(loaders, Person, "id", personId);
  if (factionId !== null) return findCanonical(loaders, Faction, "id", factionId);
  return findOne(loaders, Place, "id", placeId);
}
