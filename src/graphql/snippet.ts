import { type ClassType, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import type { RowOf } from "../query/columns.ts";
import type { Edge } from "../query/connection.ts";
import { type Snippet as Found, findSnippets } from "../query/snippets.ts";
import type { Article } from "../store/article.ts";
import { defineEnum } from "../store/define-enum.ts";
import type { TextRange as Range } from "../store/highlighter.ts";
import type { Quote } from "../store/quote.ts";
import { ArticleEdge, QuoteEdge } from "./connections.ts";
import type { GraphqlContext } from "./context.ts";
import { SearchResultEdge } from "./search.ts";

const SnippetField = defineEnum("SnippetField", "Where the words of a snippet stand.", {
  HEADLINE: "`Article.headline`",
  STANDFIRST: "`Article.standfirst`",
  BODY: "`Article.bodyText`",
  QUOTE: "`Quote.text`",
});
type SnippetField = keyof typeof SnippetField;

@ObjectType({ simpleResolvers: true, description: "A place in a text." })
class TextRange implements Range {
  @Field(() => Int, { description: "Where it starts, in UTF-16 code units." })
  start!: number;

  @Field(() => Int, { description: "Where it ends, exclusive." })
  end!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: "A stretch of text with what a search found in it: plain text, no markup.",
})
class Snippet implements Found<SnippetField> {
  @Field(() => SnippetField, { description: "Where the words stand." })
  field!: SnippetField;

  @Field(() => String, { description: "The words, exactly as the field has them." })
  text!: string;

  @Field(() => Int, { description: "Where they start in the field's value, in UTF-16 code units." })
  start!: number;

  @Field(() => [TextRange], { description: "What was found, counted from the start of `text`." })
  highlights!: TextRange[];
}

/** The fields of each type that a search shows. */
function textsOf(node: Row): readonly (readonly [SnippetField, string | null])[] {
  if (node.__typename === "Quote") return [["QUOTE", node.text]];
  if (node.__typename !== "Article") return [];
  return [
    ["HEADLINE", node.headline],
    ["STANDFIRST", node.standfirst],
    ["BODY", node.bodyText],
  ];
}

type Row =
  | ({ readonly __typename: "Article" } & RowOf<Article>)
  | ({ readonly __typename: "Quote" } & RowOf<Quote>)
  | { readonly __typename: "Person" | "Faction" };

/** A resolver class for the edges of one type. */
function snippetResolver(edge: ClassType): ClassType {
  @Resolver(() => edge)
  class SnippetResolver {
    @FieldResolver(() => [Snippet], {
      description: "The stretches that hold most of what a search found by words; empty without one.",
    })
    snippets(@Root() { node, search }: Edge<Row>, @Ctx() { loaders }: GraphqlContext) {
      return search?.wanted ? findSnippets(loaders, search.wanted, textsOf(node)) : [];
    }
  }
  return SnippetResolver;
}

export const ArticleSnippetResolver = snippetResolver(ArticleEdge);
export const QuoteSnippetResolver = snippetResolver(QuoteEdge);
export const SearchSnippetResolver = snippetResolver(SearchResultEdge);
