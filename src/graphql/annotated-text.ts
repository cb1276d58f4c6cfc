import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { annotatedText } from "../query/annotated-text.ts";
import type { RowOf } from "../query/columns.ts";
import { Article } from "../store/article.ts";
import { BlockKind } from "../store/block.ts";
import { Mention } from "../store/mention.ts";
import { Quote } from "../store/quote.ts";
import { TextField } from "../store/span.ts";
import type { GraphqlContext } from "./context.ts";
import { QuotePart } from "./quote-part.ts";

@ObjectType({ simpleResolvers: true, description: "A quote at a run of text, and what the words are to it." })
class AnnotatedQuote {
  @Field(() => Quote, { description: "The quote." })
  quote!: object;

  @Field(() => [QuotePart], { description: "What the run's words are to the quote; at least one." })
  parts!: QuotePart[];
}

@ObjectType({
  simpleResolvers: true,
  description: "Words in a row that are marked in the same way; `start` tells the runs of a block apart.",
})
class TextRun {
  @Field(() => String, { description: "The words, exactly as the field has them; never empty." })
  text!: string;

  @Field(() => TextField, { description: "The field that the offsets count in." })
  field!: TextField;

  @Field(() => Int, { description: "Where it starts in the field, in UTF-16 code units." })
  start!: number;

  @Field(() => Int, { description: "Where it ends in the field, exclusive." })
  end!: number;

  @Field(() => [AnnotatedQuote], {
    description: "The quotes that the words belong to, an outer one before those that stand in it; empty for none.",
  })
  quotes!: AnnotatedQuote[];

  @Field(() => [Mention], {
    description: "The mentions that the words are in, a longer one before those that it holds; empty for none.",
  })
  mentions!: object[];
}

@ObjectType({ simpleResolvers: true, description: "A block of an article's text, ready to be shown run by run." })
class AnnotatedBlock {
  @Field(() => BlockKind, { description: "What the block is." })
  kind!: BlockKind;

  @Field(() => TextField, { description: "The field that it stands in." })
  field!: TextField;

  @Field(() => Int, { description: "Where it starts in the field, in UTF-16 code units." })
  start!: number;

  @Field(() => Int, { description: "Where it ends in the field, exclusive." })
  end!: number;

  @Field(() => String, { description: "Its words: those of its runs, joined." })
  text!: string;

  @Field(() => [TextRun], {
    description: "Its words in reading order, cut wherever a quote's part or a mention begins or ends.",
  })
  runs!: TextRun[];
}

@Resolver(() => Article)
export class AnnotatedTextResolver {
  @FieldResolver(() => [AnnotatedBlock], {
    description:
      "Its text with quotes and mentions marked: headline and standfirst, where it has them, then the blocks of the body in reading order.",
  })
  annotatedText(@Root() article: RowOf<Article>, @Ctx() { loaders }: GraphqlContext) {
    return annotatedText(loaders, article);
  }
}
