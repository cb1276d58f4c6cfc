/** SQL for how many items of a list have each value: SELECTs of `parent`, `value`, `type` and `count`. */
export interface FacetCounts {
  /** A column of the items that `list` has to have beside `parent` and `node`, if any. */
  readonly column: string | null;
  /** Reads `list`. */
  readonly ofList: string;
  /** For all items there are: read from an index that has what is counted, so that no item is looked up. */
  readonly ofAll: string;
}

/** The values of a column; of all items it reads the index of that column. */
export function byColumn(column: string): FacetCounts {
  const counts = `SELECT parent, ${column} AS value, NULL AS type, count(*) AS count FROM list
    WHERE ${column} IS NOT NULL GROUP BY 1, 2`;
  return { column, ofList: counts, ofAll: counts };
}

/** What the articles of quotes have in a column; the quotes of an article are counted before it is looked up. */
export function byArticle(column: string): FacetCounts {
  const counts = `SELECT parent, ${column} AS value, NULL AS type, sum(quotes) AS count
    FROM (SELECT parent, article_id, count(*) AS quotes FROM list GROUP BY 1, 2) CROSS JOIN article ON article.id = article_id
    WHERE ${column} IS NOT NULL GROUP BY 1, 2`;
  return { column: "article_id", ofList: counts, ofAll: counts };
}

/** Rows that say which entities items have to do with. */
export interface EntityRows {
  readonly table: "appearance" | "quote_party";
  /** The column that points at the item. */
  readonly item: "article_id" | "quote_id";
  /** A condition on the rows. */
  readonly where: string;
}

/** People, factions or places; names that stand for one are one. */
export function byEntity(entity: "person" | "faction" | "place", { table, item, where }: EntityRows): FacetCounts {
  const id = `${entity}_id`;
  const type = `'${{ person: "Person", faction: "Faction", place: "Place" }[entity]}' AS type`;
  const rows = `list CROSS JOIN ${table} ON ${item} = list.node AND ${where}`;
  const asStored = `SELECT 0 AS parent, ${id} AS value, ${type}, count(*) AS count
    FROM ${table} WHERE ${where} AND ${id} IS NOT NULL GROUP BY ${id}`;
  if (entity === "place") {
    const ofList = `SELECT parent, ${id} AS value, ${type}, count(*) AS count FROM ${rows} WHERE ${id} IS NOT NULL GROUP BY 1, 2`;
    return { column: null, ofList, ofAll: asStored };
  }
  const ofList = `SELECT list.parent, canonical_id AS value, ${type}, count(DISTINCT list.node) AS count
    FROM ${rows} CROSS JOIN ${entity} named ON named.id = ${id} GROUP BY 1, 2`;
  // Most names stand for nobody else, and are counted as the index has them.
  const ofAll = `SELECT * FROM (WITH joined AS (SELECT id, canonical_id FROM ${entity}
      WHERE canonical_id IN (SELECT canonical_id FROM ${entity} WHERE canonical_id <> id))
    ${asStored} HAVING ${id} NOT IN (SELECT id FROM joined)
    UNION ALL SELECT 0, canonical_id, ${type}, count(DISTINCT ${item})
      FROM joined CROSS JOIN ${table} ON ${id} = joined.id AND ${where} GROUP BY canonical_id)`;
  return { column: null, ofList, ofAll };
}

/** The bodies that quotes speak for. */
export function byVoice(): FacetCounts {
  const counts = "faction_id AS value, 'Faction' AS type, count(*) AS count FROM";
  return {
    column: null,
    ofList: `SELECT parent, ${counts} list CROSS JOIN quote_voice ON quote_id = list.node GROUP BY 1, 2`,
    ofAll: `SELECT 0 AS parent, ${counts} quote_voice GROUP BY faction_id`,
  };
}

/** What several count that have no value in common. */
export function either(...parts: readonly FacetCounts[]): FacetCounts {
  const union = (selects: readonly string[]) => selects.join(" UNION ALL ");
  return {
    column: null,
    ofList: union(parts.map(({ ofList }) => ofList)),
    ofAll: union(parts.map(({ ofAll }) => ofAll)),
  };
}
