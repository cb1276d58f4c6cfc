import { Args, Ctx, Field, FieldResolver, Float, ObjectType, Resolver, Root } from "type-graphql";
import type { RowOf } from "../query/columns.ts";
import { type Occurrence, occurrencesOf } from "../query/occurrences.ts";
import { wordChanges } from "../query/word-changes.ts";
import { defineEnum } from "../store/define-enum.ts";
import { Quote } from "../store/quote.ts";
import { QuoteOccurrenceConnection, QuoteOccurrenceEdge } from "./connections.ts";
import type { GraphqlContext } from "./context.ts";
import { PageArguments } from "./page-arguments.ts";

const WordChangeKind = defineEnum("WordChangeKind", "What became of words from one wording to another.", {
  EQUAL: "Both have them; case and marks make no difference.",
  ADDED: "Only the other wording has them.",
  LOST: "Only the first wording has them.",
});
type WordChangeKind = keyof typeof WordChangeKind;

@ObjectType({ simpleResolvers: true, description: "Words in a row, and whether another wording has them." })
class WordChange {
  @Field(() => WordChangeKind, { description: "Which of the two wordings has them." })
  kind!: WordChangeKind;

  @Field(() => String, {
    description: "The words with their marks and spaces: of EQUAL ones as the other wording has them.",
  })
  text!: string;
}

@Resolver(() => QuoteOccurrenceEdge)
export class OccurrenceEdgeResolver {
  @FieldResolver(() => Float, {
    description:
      "The share of words that the two have in common, in the same order, from 0 to 1 (Dice's coefficient); 1 for equal words.",
  })
  similarity(@Root() { similarity }: Occurrence): number {
    return similarity;
  }

  @FieldResolver(() => [WordChange], {
    description: "What the words became there, in reading order; EQUAL and ADDED joined are the occurrence's `text`.",
  })
  differences(@Root() { original, node }: Occurrence): WordChange[] {
    return wordChanges(original, node.text);
  }
}

@Resolver(() => Quote)
export class QuoteOccurrenceResolver {
  @FieldResolver(() => QuoteOccurrenceConnection, {
    description:
      "The same words in other articles, equal or nearly so: the most similar first, of those alike the earliest. Of a part in quotation marks it is enough that it is repeated. At most 100 are found.",
  })
  occurrences(
    @Root() quote: RowOf<Quote>,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    return occurrencesOf(loaders, quote, page);
  }
}
