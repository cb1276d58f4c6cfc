import type { EntityRef } from "../../extract/reading.ts";
import type { EntityLink } from "../../store/entity-link.ts";

/** The row ids of a reading's people, factions and places, each by its index in the reading. */
export interface EntityIds {
  readonly people: readonly number[];
  readonly factions: readonly number[];
  readonly places: readonly number[];
}

/** The columns that point at an entity. */
export type EntityColumns = Pick<EntityLink, "personId" | "factionId" | "placeId">;

/** The columns for a pointer of the reading; all null for none. */
export function linkOf(ids: EntityIds, ref: EntityRef | null): EntityColumns {
  const none = { personId: null, factionId: null, placeId: null };
  if (ref === null) return none;
  if (ref.type === "PERSON") return { ...none, personId: ids.people[ref.index] ?? null };
  if (ref.type === "FACTION") return { ...none, factionId: ids.factions[ref.index] ?? null };
  return { ...none, placeId: ids.places[ref.index] ?? null };
}

/** The columns for several pointers; two that lead to the same row become one, the first. */
export function linksOf(ids: EntityIds, refs: readonly EntityRef[]): EntityColumns[] {
  const links = refs.map((ref) => linkOf(ids, ref));
  return [...new Map(links.map((link) => [JSON.stringify(link), link])).values()];
}
