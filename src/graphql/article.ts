import { GraphQLURL } from "graphql-scalars";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { allArticles } from "../query/articles.ts";
import { findPage } from "../query/connection.ts";
import { factionsOfArticle } from "../query/factions.ts";
import { findAll, findOne } from "../query/find.ts";
import { keyOf } from "../query/global-id.ts";
import { mentionsOfArticle } from "../query/mentions.ts";
import { peopleOfArticle } from "../query/people.ts";
import { placesOfArticle } from "../query/places.ts";
import { quotesOfArticle } from "../query/quotes.ts";
import { linksToArticle, relatedStoriesOfArticle } from "../query/related-stories.ts";
import { revisionsOfArticle } from "../query/revisions.ts";
import { Article } from "../store/article.ts";
import { Block } from "../store/block.ts";
import {
  ArticleConnection,
  ArticleFactionConnection,
  ArticlePersonConnection,
  ArticlePlaceConnection,
  MentionConnection,
  QuoteConnection,
  RelatedStoryConnection,
  RevisionConnection,
} from "./connections.ts";
import type { GraphqlContext } from "./context.ts";
import { exactlyOne } from "./exactly-one.ts";
import {
  ArticleSearchArguments,
  FactionArguments,
  PersonArguments,
  QuoteArguments,
  RelatedStoryArguments,
} from "./list-arguments.ts";
import { PageArguments } from "./page-arguments.ts";

@Resolver(() => Article)
export class ArticleResolver {
  @Query(() => Article, {
    nullable: true,
    description: "One article, by exactly one of the arguments; null if it is not in the store.",
  })
  article(
    @Arg("id", () => ID, { nullable: true, description: "Its global id." }) id: string | null,
    @Arg("slug", () => String, { nullable: true, description: "Its slug." }) slug: string | null,
    @Arg("url", () => GraphQLURL, { nullable: true, description: "Its canonical address." }) url: URL | null,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    const [by] = exactlyOne({ id, slug, url });
    if (by === "id") return findOne(loaders, Article, "key", keyOf(id ?? "", "Article"));
    return findOne(loaders, Article, by, by === "slug" ? slug : withoutFragment(url));
  }

  @Query(() => ArticleConnection, { description: "Articles, newest first; those without a date last." })
  articles(
    @Args(() => ArticleSearchArguments) list: ArticleSearchArguments,

    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, allArticles(list), list);
  }

  @FieldResolver(() => [String], { description: "Names read from the byline." })
  authors(@Root() { authorsJson }: Article): string[] {
    return JSON.parse(authorsJson);
  }

  @FieldResolver(() => [Block], { description: "Every block of the raw text, in reading order, body or not." })
  blocks(@Root() { id }: Article, @Ctx() { loaders }: GraphqlContext) {
    return findAll(loaders, Block, "articleId", id, { order: "position" });
  }

  @FieldResolver(() => QuoteConnection, { description: "Its quotes, in reading order." })
  quotes(
    @Root() { id }: Article,
    @Args(() => QuoteArguments) list: QuoteArguments,

    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, quotesOfArticle(list), list, id);
  }

  @FieldResolver(() => ArticlePersonConnection, { description: "The people in it, first mentioned first." })
  people(
    @Root() { id }: Article,
    @Args(() => PersonArguments) list: PersonArguments,

    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, peopleOfArticle(list.filter), list, id);
  }

  @FieldResolver(() => ArticleFactionConnection, { description: "The factions in it, first mentioned first." })
  factions(
    @Root() { id }: Article,
    @Args(() => FactionArguments) list: FactionArguments,

    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, factionsOfArticle(list.filter), list, id);
  }

  @FieldResolver(() => ArticlePlaceConnection, { description: "The places in it, first mentioned first." })
  places(@Root() { id }: Article, @Args(() => PageArguments) page: PageArguments, @Ctx() { loaders }: GraphqlContext) {
    return findPage(loaders, placesOfArticle(), page, id);
  }

  @FieldResolver(() => MentionConnection, { description: "Every mention in it, in reading order." })
  mentions(
    @Root() { id }: Article,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, mentionsOfArticle(), page, id);
  }

  @FieldResolver(() => RelatedStoryConnection, {
    description:
      "The stories related to it: those that its publisher points to, in reading order, then the computed ones, by score.",
  })
  relatedStories(
    @Root() { id }: Article,
    @Args(() => RelatedStoryArguments) list: RelatedStoryArguments,

    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, relatedStoriesOfArticle(list.filter), list, id);
  }

  @FieldResolver(() => RelatedStoryConnection, {
    description: "The pointers to it that publishers placed in other articles.",
  })
  linkedFrom(
    @Root() { id }: Article,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, linksToArticle(), page, id);
  }

  @FieldResolver(() => RevisionConnection, {
    description: "Every state of its content that the store has seen, the present one first.",
  })
  revisions(
    @Root() { id }: Article,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, revisionsOfArticle(), page, id);
  }
}

/** Articles are stored under their address without its fragment. */
function withoutFragment(url: URL | null): string | null {
  if (url === null) return null;
  const address = new URL(url);
  address.hash = "";
  return address.href;
}
