import { GraphQLJSONObject } from "graphql-scalars";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RowOf } from "../query/columns.ts";
import { newsArticleOf } from "../query/news-article.ts";
import { Article } from "../store/article.ts";
import type { GraphqlContext } from "./context.ts";

@Resolver(() => Article)
export class JsonLdResolver {
  @FieldResolver(() => GraphQLJSONObject, {
    description:
      "It as a schema.org NewsArticle in JSON-LD, with what it mentions, and what stands in quotation marks as `hasPart`; a speaker has the same `@id` there as in `mentions`. What is not known is left out. In a `script` of a page, `<` has to be written as `\\u003c`.",
  })
  jsonLd(@Root() article: RowOf<Article>, @Ctx() { loaders }: GraphqlContext) {
    return newsArticleOf(loaders, article);
  }
}
