import type { EntityRef, Reading } from "../extract/reading.ts";

/** The name that an entity goes by in its reading. */
export function entityName({ type, index }: EntityRef, { people, factions, places }: Reading): string {
  return { PERSON: people, FACTION: factions, PLACE: places }[type][index]?.name ?? "";
}
