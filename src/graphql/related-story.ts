import { Args, Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { findPage } from "../query/connection.ts";
import { findOne } from "../query/find.ts";
import { allRelatedStories } from "../query/related-stories.ts";
import { type StoryTarget, storyTarget } from "../query/story-target.ts";
import { Article } from "../store/article.ts";
import { Assertion } from "../store/assertion.ts";
import { RelatedStory } from "../store/related-story.ts";
import { RelationReason } from "../store/relation-reason.ts";
import { RelatedStoryConnection } from "./connections.ts";
import type { GraphqlContext } from "./context.ts";
import { RelatedStoryArguments } from "./list-arguments.ts";

@ObjectType({
  implements: Assertion,
  simpleResolvers: true,
  description:
    "How the target of a related story was found: COMPUTED, by its ADDRESS, or by its HEADLINE, where only one article has it.",
})
class TargetMatch implements Assertion {
  readonly method!: string;
  readonly confidence!: number;
}

@Resolver(() => RelatedStory)
export class RelatedStoryResolver {
  @Query(() => RelatedStoryConnection, { description: "Related stories, article by article." })
  relatedStories(
    @Args(() => RelatedStoryArguments) list: RelatedStoryArguments,

    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, allRelatedStories(list.filter), list);
  }

  @FieldResolver(() => Article, { description: "The article that it is related to." })
  article(@Root() { articleId }: RelatedStory, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Article, "id", articleId);
  }

  @FieldResolver(() => Article, {
    nullable: true,
    description: "The story itself, where the store has it: at its address, else as the only one of its headline.",
  })
  async target(@Root() { id }: RelatedStory, @Ctx() { loaders }: GraphqlContext) {
    const target = await storyTarget(loaders, id);
    return findOne(loaders, Article, "id", target?.articleId ?? null);
  }

  @FieldResolver(() => TargetMatch, { nullable: true, description: "How `target` was found; null where it was not." })
  targetMatch(@Root() { id }: RelatedStory, @Ctx() { loaders }: GraphqlContext): Promise<StoryTarget | null> {
    return storyTarget(loaders, id);
  }

  @FieldResolver(() => [RelationReason], {
    description: "What the two have in common, the strongest first; empty if not computed.",
  })
  reasons(@Root() { reasonsJson }: RelatedStory): RelationReason[] {
    return JSON.parse(reasonsJson);
  }
}
