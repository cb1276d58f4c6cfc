import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { RowOf } from "../query/columns.ts";
import { findOne } from "../query/find.ts";
import { quoteParties, quoteSpans } from "../query/quote-parts.ts";
import { Assertion } from "../store/assertion.ts";
import { Mention } from "../store/mention.ts";
import { AttributionStatus, type Quote } from "../store/quote.ts";
import { Span } from "../store/span.ts";
import type { GraphqlContext } from "./context.ts";
import { Entity, Speaker } from "./entity.ts";

@ObjectType({ simpleResolvers: true, description: "The words that mark the speech." })
class Cue {
  @Field(() => Span, { description: 'Where they stand: "said", "according to".' })
  span!: Span;

  @Field(() => String, { nullable: true, description: 'Their dictionary form: "say".' })
  lemma!: string | null;
}

@ObjectType({ simpleResolvers: true, description: "Whom something was said to." })
class Addressee {
  @Field(() => Span, { description: "The words that name the addressee." })
  span!: Span;

  @Field(() => Entity, { nullable: true, description: "Who that is, where the text says." })
  entity!: object | null;
}

@ObjectType({
  implements: Assertion,
  simpleResolvers: true,
  description: "Who said a quote, and by which words we know.",
})
export class Attribution implements Assertion {
  readonly quote!: RowOf<Quote>;
  readonly method!: string;
  readonly confidence!: number;

  @Field(() => AttributionStatus, { description: "How far the speaker is known." })
  readonly status!: AttributionStatus;
}

@Resolver(() => Attribution)
export class AttributionResolver {
  @FieldResolver(() => Speaker, {
    nullable: true,
    description: "Who said it; the first of `speakers` for a joint statement, null where it is not known.",
  })
  async speaker(@Root() { quote }: Attribution, @Ctx() { loaders }: GraphqlContext) {
    const [first = null] = await quoteParties(loaders, quote.id, "SPEAKER");
    return first;
  }

  @FieldResolver(() => [Speaker], { description: "Everybody who said it; several for a joint statement." })
  speakers(@Root() { quote }: Attribution, @Ctx() { loaders }: GraphqlContext) {
    return quoteParties(loaders, quote.id, "SPEAKER");
  }

  @FieldResolver(() => [Speaker], { description: "Who it may be, best first; only where the status is AMBIGUOUS." })
  candidates(@Root() { quote }: Attribution, @Ctx() { loaders }: GraphqlContext) {
    return quoteParties(loaders, quote.id, "CANDIDATE");
  }

  @FieldResolver(() => Mention, {
    nullable: true,
    description: "The mention that names the speaker; a continuation has none.",
  })
  speakerMention(@Root() { quote }: Attribution, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Mention, "id", quote.speakerMentionId);
  }

  @FieldResolver(() => Span, {
    nullable: true,
    description: "The speaker as written at this quote, apposition included.",
  })
  async speakerAsWritten(@Root() { quote }: Attribution, @Ctx() { loaders }: GraphqlContext) {
    const [span = null] = await quoteSpans(loaders, quote.id, "SPEAKER");
    return span;
  }

  @FieldResolver(() => Cue, { nullable: true, description: "The words that mark the speech." })
  async cue(@Root() { quote }: Attribution, @Ctx() { loaders }: GraphqlContext): Promise<Cue | null> {
    const [span] = await quoteSpans(loaders, quote.id, "CUE");
    return span ? { span, lemma: quote.cueLemma } : null;
  }

  @FieldResolver(() => Addressee, { nullable: true, description: 'Whom it was said to: "told Reuters".' })
  async addressee(@Root() { quote }: Attribution, @Ctx() { loaders }: GraphqlContext): Promise<Addressee | null> {
    const [[span], [entity = null]] = await Promise.all([
      quoteSpans(loaders, quote.id, "ADDRESSEE"),
      quoteParties(loaders, quote.id, "ADDRESSEE"),
    ]);
    return span ? { span, entity } : null;
  }

  @FieldResolver(() => Span, { nullable: true, description: "The speaker's role, as stated at this quote." })
  async roleAsStated(@Root() { quote }: Attribution, @Ctx() { loaders }: GraphqlContext) {
    const [span = null] = await quoteSpans(loaders, quote.id, "ROLE");
    return span;
  }

  @FieldResolver(() => Speaker, {
    nullable: true,
    description: "For whom the speaker speaks, as the article states it.",
  })
  async onBehalfOf(@Root() { quote }: Attribution, @Ctx() { loaders }: GraphqlContext) {
    const [first = null] = await quoteParties(loaders, quote.id, "ON_BEHALF_OF");
    return first;
  }

  @FieldResolver(() => Span, { nullable: true, description: 'When it was said, as written: "on Wednesday".' })
  async when(@Root() { quote }: Attribution, @Ctx() { loaders }: GraphqlContext) {
    const [span = null] = await quoteSpans(loaders, quote.id, "WHEN");
    return span;
  }
}
