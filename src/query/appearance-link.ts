import { ascending, type Link, type Order } from "./listing.ts";
import { isIn, join, sql } from "./sql.ts";

/** What an edge from an article to an entity in it carries, beside the entity. */
export interface AppearanceColumns {
  readonly mentionCount: number;
  readonly quoteCount: number;
  readonly firstMentionId: number | null;
}

/** From articles to the people, factions or places in them. Names that stand for one are counted together. */
export function appearanceLink(table: "person" | "faction" | "place"): Link {
  const node = table === "place" ? "place_id" : "named.canonical_id";
  const names = table === "place" ? "" : `JOIN ${table} named ON named.id = ${table}_id`;
  // SQLite takes the other columns of a group from the row that has the least position.
  const select = `SELECT article_id AS parent, ${node} AS node, min(position) AS position, sum(mention_count) AS mention_count,
      sum(quote_count) AS quote_count, first_mention_id
    FROM appearance ${names} WHERE ${table}_id IS NOT NULL AND`;
  return {
    select: (articles) => join([sql(select), isIn("article_id", articles), sql("GROUP BY article_id, node")], " "),
    edgeColumns: { mentionCount: "mention_count", quoteCount: "quote_count", firstMentionId: "first_mention_id" },
  };
}

/** First mentioned first. */
export const orderOfAppearance: Order = ascending("link.position");
