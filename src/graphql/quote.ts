import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { RowOf } from "../query/columns.ts";
import { findPage } from "../query/connection.ts";
import { findOne } from "../query/find.ts";
import { keyOf } from "../query/global-id.ts";
import { quoteParties, quoteSpans } from "../query/quote-parts.ts";
import { allQuotes } from "../query/quotes.ts";
import { Article } from "../store/article.ts";
import { Quote } from "../store/quote.ts";
import { Span } from "../store/span.ts";
import { Attribution } from "./attribution.ts";
import { QuoteConnection } from "./connections.ts";
import type { GraphqlContext } from "./context.ts";
import { Entity } from "./entity.ts";
import { QuoteSearchArguments } from "./list-arguments.ts";

@Resolver(() => Quote)
export class QuoteResolver {
  @Query(() => Quote, { nullable: true, description: "One quote; null if it is not in the store." })
  quote(@Arg("id", () => ID, { description: "Its global id." }) id: string, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Quote, "key", keyOf(id, "Quote"));
  }

  @Query(() => QuoteConnection, { description: "Quotes, article by article, in reading order." })
  quotes(
    @Args(() => QuoteSearchArguments) list: QuoteSearchArguments,

    @Ctx() { loaders }: GraphqlContext,
  ) {
    return findPage(loaders, allQuotes(list), list);
  }

  @FieldResolver(() => Article, { description: "The article it is in." })
  article(@Root() { articleId }: Quote, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Article, "id", articleId);
  }

  @FieldResolver(() => [Span], {
    description: "Its content in the text, without quotation marks; several where the attribution interrupts it.",
  })
  spans(@Root() { id }: Quote, @Ctx() { loaders }: GraphqlContext) {
    return quoteSpans(loaders, id, "CONTENT");
  }

  @FieldResolver(() => [Span], { description: "The parts that stand in quotation marks: all, some, or none." })
  verbatim(@Root() { id }: Quote, @Ctx() { loaders }: GraphqlContext) {
    return quoteSpans(loaders, id, "VERBATIM");
  }

  @FieldResolver(() => Attribution, { description: "Who said it, and by which words we know." })
  attribution(@Root() quote: RowOf<Quote>): Attribution {
    const { attributionStatus: status, attributionMethod: method, attributionConfidence: confidence } = quote;
    return { quote, status, method, confidence };
  }

  @FieldResolver(() => [Entity], { description: "The people, factions and places that its content mentions." })
  about(@Root() { id }: Quote, @Ctx() { loaders }: GraphqlContext) {
    return quoteParties(loaders, id, "ABOUT");
  }

  @FieldResolver(() => Quote, { nullable: true, description: "The quote it goes on from, by the same speaker." })
  continues(@Root() { continuesId }: Quote, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Quote, "id", continuesId);
  }

  @FieldResolver(() => Quote, { nullable: true, description: "The quote it stands in." })
  nestedIn(@Root() { nestedInId }: Quote, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Quote, "id", nestedInId);
  }
}
