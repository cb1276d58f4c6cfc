import { Field, ID, InputType } from "type-graphql";
import { RelatedStory, RelatedStoryOrigin } from "../store/related-story.ts";
import { keyOf } from "./global-id.ts";
import type { Listing } from "./listing.ts";
import { isIn, join, type Sql, sql } from "./sql.ts";
import { linksTo } from "./story-target.ts";

@InputType({ description: "Which related stories to list; a story has to meet all that is given." })
export class RelatedStoryFilter {
  @Field(() => RelatedStoryOrigin, { nullable: true, description: "Of this origin." })
  origin?: RelatedStoryOrigin | null;

  @Field(() => ID, { nullable: true, description: "Related to this article." })
  article?: string | null;
}

/** In the order in which articles were first stored; for each the editorial ones first, then by score. */
const order = { keys: ["node.article_id", "node.position", "node.key"], descending: false };

/** All related stories. */
export function allRelatedStories(filter?: RelatedStoryFilter | null): Listing<RelatedStory> {
  return { name: "related stories all", entity: RelatedStory, order, conditions: conditionsOf(filter) };
}

/** The stories related to articles. */
export function relatedStoriesOfArticle(filter?: RelatedStoryFilter | null): Listing<RelatedStory> {
  const select = "SELECT article_id AS parent, id AS node FROM related_story WHERE";
  const link = { select: (articles: readonly number[]) => join([sql(select), isIn("article_id", articles)], " ") };
  return { name: "related stories of article", entity: RelatedStory, order, link, conditions: conditionsOf(filter) };
}

/** The pointers to articles that publishers placed in other articles. */
export function linksToArticle(): Listing<RelatedStory> {
  return {
    name: "links to article",
    entity: RelatedStory,
    order,
    link: { select: (articles) => linksTo(articles) },
    conditions: [],
  };
}

function conditionsOf(filter: RelatedStoryFilter | null | undefined): Sql[] {
  const conditions: Sql[] = [];
  if (filter?.origin) conditions.push(sql("node.origin = ?", filter.origin));
  if (filter?.article) {
    conditions.push(sql("node.article_id IN (SELECT id FROM article WHERE key = ?)", keyOf(filter.article, "Article")));
  }
  return conditions;
}
