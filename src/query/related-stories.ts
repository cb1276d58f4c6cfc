import { Field, Float, ID, InputType } from "type-graphql";
import { RelatedStory, RelatedStoryOrigin } from "../store/related-story.ts";
import { composable } from "./composable.ts";
import { type Composed, conditionOf, type FilterRules } from "./filter.ts";
import { keysOf } from "./global-id.ts";
import { ascending, type Listing } from "./listing.ts";
import { badUserInput } from "./request-error.ts";
import { isIn, join, sql } from "./sql.ts";
import { linksTo } from "./story-target.ts";

@composable
@InputType({ description: "Which related stories to list; a story has to meet all that is given." })
export class RelatedStoryFilter implements Composed<RelatedStoryFilter> {
  and?: RelatedStoryFilter[] | null;
  or?: RelatedStoryFilter[] | null;
  not?: RelatedStoryFilter | null;

  @Field(() => RelatedStoryOrigin, { nullable: true, description: "Of this origin." })
  origin?: RelatedStoryOrigin | null;

  @Field(() => [ID], { nullable: true, description: "Related to one of these articles." })
  article?: string[] | null;

  @Field(() => Float, { nullable: true, description: "Computed, with at least this score, from 0 to 1." })
  minimumScore?: number | null;
}

const rules: FilterRules<RelatedStoryFilter> = {
  origin: (origin) => sql("node.origin = ?", origin),
  article: (ids) => {
    const keys = isIn("key", keysOf(ids, "Article"));
    return join([sql("node.article_id IN (SELECT id FROM article WHERE"), keys, sql(")")], " ");
  },
  minimumScore: (least) => {
    if (!(least >= 0 && least <= 1)) throw badUserInput(`${least} is not from 0 to 1`);
    return sql("node.score >= ?", least);
  },
};

/** In the order in which articles were first stored; for each the editorial ones first, then by score. */
const order = ascending("node.article_id", "node.position", "node.key");

/** All related stories. */
export function allRelatedStories(filter?: RelatedStoryFilter | null): Listing<RelatedStory> {
  return { name: "related stories all", entity: RelatedStory, order, conditions: [conditionOf(rules, filter)] };
}

/** The stories related to articles. */
export function relatedStoriesOfArticle(filter?: RelatedStoryFilter | null): Listing<RelatedStory> {
  const select = "SELECT article_id AS parent, id AS node FROM related_story WHERE";
  const link = { select: (articles: readonly number[]) => join([sql(select), isIn("article_id", articles)], " ") };
  return {
    name: "related stories of article",
    entity: RelatedStory,
    order,
    link,
    conditions: [conditionOf(rules, filter)],
  };
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
