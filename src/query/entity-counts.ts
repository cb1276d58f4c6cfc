export type EntityTable = "person" | "faction" | "place";

/** How what is linked to entities is counted. */
export interface EntityMeasures {
  /** The columns of `linked`, beside the entities, that tell an item from others and that are measured. */
  readonly columns: string;
  /** Aggregates of those columns, with their names. */
  readonly measures: string;
  /** See `perParent`. */
  readonly perParent: string;
}

const typeOf = { person: "Person", faction: "Faction", place: "Place" } as const;

/**
 * SQL for how many items have to do with each entity: SELECTs of `parent`, `value` (a row id), `type` and the measures, from
 * `linked`, a table of `parent`, the columns, and `person_id`, `faction_id` or `place_id`, each row once. Names that stand for one
 * are one.
 */
export function entityCounts(entities: readonly EntityTable[], how: EntityMeasures): string {
  return entities.flatMap((entity) => countsOf(entity, how)).join(" UNION ALL ");
}

function countsOf(entity: EntityTable, { columns, measures, perParent }: EntityMeasures): string[] {
  const id = `${entity}_id`;
  const type = `'${typeOf[entity]}' AS type`;
  const asLinked = `SELECT parent, ${id} AS value, ${type}, ${measures} FROM linked
    WHERE ${id} IS NOT NULL GROUP BY ${perParent} ${id}`;
  if (entity === "place") return [asLinked];
  const byCanonical = (which: string) => `SELECT parent, canonical_id AS value, ${type}, ${measures}
    FROM (SELECT DISTINCT parent, ${columns}, canonical_id FROM linked CROSS JOIN ${entity} named ON named.id = ${id} WHERE ${which})
    GROUP BY ${perParent} canonical_id`;
  // The lists of parents are short, and those without are long. Most names stand for nobody else: in a long list they are
  // counted as they are linked, and only the others one by one.
  if (perParent) return [byCanonical("TRUE")];
  const joined = `(SELECT id FROM ${entity} WHERE canonical_id IN (SELECT canonical_id FROM ${entity} WHERE canonical_id <> id))`;
  return [`${asLinked} HAVING ${id} NOT IN ${joined}`, byCanonical(`${id} IN ${joined}`)];
}
