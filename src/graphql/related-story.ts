import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { findPage } from "../query/connection.ts";
import { findOne } from "../query/find.ts";
import { allRelatedStories, RelatedStoryFilter } from "../query/related-stories.ts";
import { Article } from "../store/article.ts";
import { RelatedStory } from "../store/related-story.ts";
import { RelatedStoryConnection } from "./connections.ts";
import type { GraphqlContext } from "./context.ts";
import { PageArguments } from "./page-arguments.ts";

@Resolver(() => RelatedStory)
export class RelatedStoryResolver {
  @Query(() => RelatedStoryConnection, { description: "Related stories, article by article." })
  relatedStories(
    @Args(() => PageArguments) page: PageArguments,
    @Arg("filter", () => RelatedStoryFilter, { nullable: true, description: "Which ones." })
    filter: RelatedStoryFilter | null,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, allRelatedStories(filter), page);
  }

  @FieldResolver(() => Article, { description: "The article that it is related to." })
  article(@Root() { articleId }: RelatedStory, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Article, "id", articleId);
  }

  @FieldResolver(() => Article, {
    nullable: true,
    description: "The story itself, where the store has it at this address.",
  })
  target(@Root() { url }: RelatedStory, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Article, "url", url);
  }
}
