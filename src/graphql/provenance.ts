import { GraphQLURL } from "graphql-scalars";
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import type { RowOf } from "../query/columns.ts";
import { findAll } from "../query/find.ts";
import { contextOf, deepLink, type Evidence, type Provenance, provenanceOf } from "../query/provenance.ts";
import {
  type TextPositionSelector as Position,
  textPositionSelector,
  textQuoteSelector,
  type TextQuoteSelector as Words,
} from "../query/text-selector.ts";
import { Article } from "../store/article.ts";
import { Assertion } from "../store/assertion.ts";
import { Quote } from "../store/quote.ts";
import { Revision } from "../store/revision.ts";
import { Span } from "../store/span.ts";
import type { GraphqlContext } from "./context.ts";
import { QuotePart } from "./quote-part.ts";

@ObjectType({
  simpleResolvers: true,
  description: "Words and what stands around them: a TextQuoteSelector of the W3C Web Annotation Data Model.",
})
class TextQuoteSelector implements Words {
  @Field(() => String, { description: "The words." })
  exact!: string;

  @Field(() => String, { description: "What stands in front of them in their field; empty at its start." })
  prefix!: string;

  @Field(() => String, { description: "What stands behind them in their field; empty at its end." })
  suffix!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "A place in a field: a TextPositionSelector of the W3C Web Annotation Data Model. It counts in Unicode code points, unlike `Span`.",
})
class TextPositionSelector implements Position {
  @Field(() => Int, { description: "Where it starts, in Unicode code points." })
  start!: number;

  @Field(() => Int, { description: "Where it ends, exclusive, in Unicode code points." })
  end!: number;
}

@ObjectType({ description: "Words of the article that show something about a quote." })
class QuoteEvidence {
  @Field(() => QuotePart, { description: "What they show." })
  part!: QuotePart;

  @Field(() => Span, { description: "The words, and where they stand." })
  span!: Span;

  @Field(() => TextQuoteSelector, { description: "The words as annotation tools select them by their surroundings." })
  quoteSelector(@Root() { span, text }: Evidence): Words {
    return textQuoteSelector(text, span.start, span.end);
  }

  @Field(() => TextPositionSelector, { description: "The words as annotation tools select them by their place." })
  positionSelector(@Root() { span, text }: Evidence): Position {
    return textPositionSelector(text, span.start, span.end);
  }
}

@ObjectType({
  description:
    "What a quote rests on, for checking it by hand. `method` and `confidence` are those of the attribution; those of the quote itself stand in the quote.",
  implements: Assertion,
  simpleResolvers: true,
})
class QuoteProvenance implements Assertion {
  readonly method!: string;
  readonly confidence!: number;

  @Field(() => [QuoteEvidence], { description: "The words it rests on, in reading order." })
  readonly evidence!: readonly object[];
}

@Resolver(() => QuoteProvenance)
export class ProvenanceResolver {
  @FieldResolver(() => Article, {
    description: "The article it was read in: its headline, publisher, address and date.",
  })
  article(@Root() { article }: Provenance) {
    return article;
  }

  @FieldResolver(() => Revision, {
    nullable: true,
    description: "The state of the article that it was read in, with the hash of its content.",
  })
  async revision(@Root() { article }: Provenance, @Ctx() { loaders }: GraphqlContext) {
    const revisions = await findAll(loaders, Revision, "articleId", article.id, { order: "number" });
    return revisions.find(({ number }) => number === article.revision) ?? null;
  }

  @FieldResolver(() => String, { description: "The version of the extractor that read it." })
  extractorVersion(@Root() { article }: Provenance): string {
    return article.extractorVersion;
  }

  @FieldResolver(() => [Span], {
    description:
      "The whole paragraphs that hold the evidence, from the first to the last; one span for each field that holds some.",
  })
  context(@Root() provenance: Provenance, @Ctx() { loaders }: GraphqlContext) {
    return contextOf(loaders, provenance);
  }

  @FieldResolver(() => GraphQLURL, {
    nullable: true,
    description:
      "The article's address with a text fragment: browsers open it at the quote's words and mark them. Null where the article has no address.",
  })
  link(@Root() provenance: Provenance): string | null {
    return deepLink(provenance);
  }
}

@Resolver(() => Quote)
export class QuoteProvenanceResolver {
  @FieldResolver(() => QuoteProvenance, {
    description: "The words it rests on, where they stand, and how they were read.",
  })
  provenance(@Root() quote: RowOf<Quote>, @Ctx() { loaders }: GraphqlContext) {
    return provenanceOf(loaders, quote);
  }
}
