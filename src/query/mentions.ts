import { Mention } from "../store/mention.ts";
import { ascending, type Listing } from "./listing.ts";
import { isIn, join, sql } from "./sql.ts";

/** The mentions in articles, in reading order. */
export function mentionsOfArticle(): Listing<Mention> {
  const select = "SELECT article_id AS parent, id AS node FROM mention WHERE";
  return {
    name: "mentions of article",
    entity: Mention,
    order: ascending("node.position"),
    link: { select: (articles) => join([sql(select), isIn("article_id", articles)], " ") },
    conditions: [],
  };
}
