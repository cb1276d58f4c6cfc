import type { Link, Order } from "./listing.ts";
import { isIn, join, sql } from "./sql.ts";

/** What an edge from an article to an entity in it carries, beside the entity. */
export interface AppearanceColumns {
  readonly mentionCount: number;
  readonly quoteCount: number;
  readonly firstMentionId: number | null;
}

/** From articles to the people, factions or places in them. */
export function appearanceLink(column: "person_id" | "faction_id" | "place_id"): Link {
  const select = `SELECT article_id AS parent, ${column} AS node, position, mention_count, quote_count, first_mention_id
    FROM appearance WHERE ${column} IS NOT NULL AND`;
  return {
    select: (articles) => join([sql(select), isIn("article_id", articles)], " "),
    edgeColumns: { mentionCount: "mention_count", quoteCount: "quote_count", firstMentionId: "first_mention_id" },
  };
}

/** First mentioned first. */
export const orderOfAppearance: Order = { keys: ["link.position"], descending: false };
