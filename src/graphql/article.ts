import { GraphQLURL } from "graphql-scalars";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { ArticleFilter } from "../query/article-filter.ts";
import { allArticles } from "../query/articles.ts";
import { findPage } from "../query/connection.ts";
import { FactionFilter, factionsOfArticle } from "../query/factions.ts";
import { findAll, findOne } from "../query/find.ts";
import { keyOf } from "../query/global-id.ts";
import { mentionsOfArticle } from "../query/mentions.ts";
import { PersonFilter, peopleOfArticle } from "../query/people.ts";
import { placesOfArticle } from "../query/places.ts";
import { QuoteFilter } from "../query/quote-filter.ts";
import { quotesOfArticle } from "../query/quotes.ts";
import { linksToArticle, RelatedStoryFilter, relatedStoriesOfArticle } from "../query/related-stories.ts";
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
    @Args(() => PageArguments) page: PageArguments,
    @Arg("filter", () => ArticleFilter, { nullable: true, description: "Which ones." }) filter: ArticleFilter | null,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, allArticles(filter), page);
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
    @Args(() => PageArguments) page: PageArguments,
    @Arg("filter", () => QuoteFilter, { nullable: true, description: "Which ones." }) filter: QuoteFilter | null,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, quotesOfArticle(filter), page, id);
  }

  @FieldResolver(() => ArticlePersonConnection, { description: "The people in it, first mentioned first." })
  people(
    @Root() { id }: Article,
    @Args(() => PageArguments) page: PageArguments,
    @Arg("filter", () => PersonFilter, { nullable: true, description: "Which ones." }) filter: PersonFilter | null,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, peopleOfArticle(filter), page, id);
  }

  @FieldResolver(() => ArticleFactionConnection, { description: "The factions in it, first mentioned first." })
  factions(
    @Root() { id }: Article,
    @Args(() => PageArguments) page: PageArguments,
    @Arg("filter", () => FactionFilter, { nullable: true, description: "Which ones." }) filter: FactionFilter | null,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, factionsOfArticle(filter), page, id);
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
    @Args(() => PageArguments) page: PageArguments,
    @Arg("filter", () => RelatedStoryFilter, { nullable: true, description: "Which ones." })
    filter: RelatedStoryFilter | null,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, relatedStoriesOfArticle(filter), page, id);
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
