import { type EntityTable, entityCounts } from "./entity-counts.ts";

/** What is counted. */
export interface Counted {
  /** Whether the list has all items there are: then they are counted from an index, and none is looked up. */
  readonly all: boolean;
  /** How a GROUP BY starts that has to keep the parents apart. */
  readonly perParent: string;
}

/** How many items of a list have each value. */
export interface FacetCounts {
  /** A column of the items that `list` has to have beside `parent` and `node`, if any. */
  readonly column: string | null;
  /** SELECTs of `parent`, `value`, `type` and `count` from `list`. */
  readonly select: (counted: Counted) => string;
}

/** The values of a column; those of all items come from the index of that column. */
export function byColumn(column: string): FacetCounts {
  const select = ({ perParent }: Counted) => `SELECT parent, ${column} AS value, NULL AS type, count(*) AS count
    FROM list WHERE ${column} IS NOT NULL GROUP BY ${perParent} ${column}`;
  return { column, select };
}

/** What the articles of quotes have in a column; the quotes of an article are counted before it is looked up. */
export function byArticle(column: string): FacetCounts {
  const select = ({ perParent }: Counted) => `SELECT parent, ${column} AS value, NULL AS type, sum(quotes) AS count
    FROM (SELECT parent, article_id, count(*) AS quotes FROM list GROUP BY ${perParent} article_id)
      CROSS JOIN article ON article.id = article_id
    WHERE ${column} IS NOT NULL GROUP BY ${perParent} ${column}`;
  return { column: "article_id", select };
}

/** Rows that say which entities items have to do with, each only once. */
export interface EntityRows {
  readonly table: "appearance" | "quote_party";
  /** The column that points at the item. */
  readonly item: "article_id" | "quote_id";
  /** A condition on the rows. */
  readonly where: string;
}

/** People, factions or places; names that stand for one are one. */
export function byEntity(entities: readonly EntityTable[], { table, item, where }: EntityRows): FacetCounts {
  const ids = entities.map((entity) => `${entity}_id`).join(", ");
  const select = ({ all, perParent }: Counted) => {
    const linked = all
      ? `NOT MATERIALIZED (SELECT 0 AS parent, ${item} AS item, ${ids} FROM ${table} WHERE ${where})`
      : `MATERIALIZED (SELECT parent, node AS item, ${ids} FROM list CROSS JOIN ${table} ON ${item} = node AND ${where})`;
    const counts = entityCounts(entities, { columns: "item", measures: "count(*) AS count", perParent });
    return `SELECT * FROM (WITH linked AS ${linked} ${counts})`;
  };
  return { column: null, select };
}

/** The bodies that quotes speak for. */
export function byVoice(): FacetCounts {
  const select = ({ all, perParent }: Counted) => {
    const from = all
      ? "(SELECT 0 AS parent, faction_id FROM quote_voice)"
      : "list CROSS JOIN quote_voice ON quote_id = node";
    return `SELECT parent, faction_id AS value, 'Faction' AS type, count(*) AS count FROM ${from} GROUP BY ${perParent} faction_id`;
  };
  return { column: null, select };
}
