import { Field, ID, InputType } from "type-graphql";
import { keyOf } from "./global-id.ts";
import { namesOf } from "./names-of.ts";
import { type Sql, sql } from "./sql.ts";

@InputType({ description: "Which articles to list; an article has to meet all that is given." })
export class ArticleFilter {
  @Field(() => ID, { nullable: true, description: "With this person in it." })
  person?: string | null;

  @Field(() => ID, { nullable: true, description: "With this faction in it." })
  faction?: string | null;

  @Field(() => String, { nullable: true, description: "Of this publisher, as the article writes it." })
  publisher?: string | null;
}

/**
 * The conditions on an article, `node`, that a filter stands for.
 *
 * @throws RequestError BAD_USER_INPUT for an id that is none, or of a wrong type
 */
export function articleConditions(filter: ArticleFilter): Sql[] {
  const conditions: Sql[] = [];
  if (filter.person) conditions.push(hasAppearance("person", keyOf(filter.person, "Person")));
  if (filter.faction) conditions.push(hasAppearance("faction", keyOf(filter.faction, "Faction")));
  if (filter.publisher) conditions.push(sql("node.publisher = ?", filter.publisher));
  return conditions;
}

function hasAppearance(table: "person" | "faction", key: string): Sql {
  return sql(`node.id IN (SELECT article_id FROM appearance WHERE ${table}_id IN (${namesOf(table)}))`, key);
}
