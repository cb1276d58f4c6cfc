import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { findCanonical } from "../query/find-canonical.ts";
import { Assertion } from "../store/assertion.ts";
import { Faction } from "../store/faction.ts";
import type { PastSpeaker } from "../store/past-quote.ts";
import { Person } from "../store/person.ts";
import { AttributionStatus, QuoteKind } from "../store/quote.ts";
import { Span } from "../store/span.ts";
import type { GraphqlContext } from "./context.ts";
import { Speaker } from "./entity.ts";

@ObjectType({ description: "Who said a quote of a revision, as it was known then." })
export class RevisionSpeaker {
  readonly type!: PastSpeaker["type"];
  readonly key!: string;

  @Field(() => String, { description: "The speaker's name then." })
  readonly name!: string;
}

@ObjectType({
  implements: Assertion,
  description: "A quote as one revision of an article has it. `method` and `confidence` are those of its attribution.",
})
export class RevisionQuote implements Assertion {
  readonly key!: string;
  readonly method!: string;
  readonly confidence!: number;

  @Field(() => QuoteKind, { description: "How its words are given." })
  readonly kind!: QuoteKind;

  @Field(() => String, { description: "Its content, without quotation marks; several spans are joined by a space." })
  readonly text!: string;

  @Field(() => [Span], { description: "Its content in the text of its revision." })
  readonly spans!: Span[];

  @Field(() => [Span], { description: "The parts that stand in quotation marks, in the text of its revision." })
  readonly verbatim!: Span[];

  @Field(() => AttributionStatus, { description: "How far the speaker was known." })
  readonly status!: AttributionStatus;

  @Field(() => [RevisionSpeaker], { description: "Everybody who said it." })
  readonly speakers!: RevisionSpeaker[];

  @Field(() => Span, { nullable: true, description: "The speaker as written at this quote." })
  readonly speakerAsWritten!: Span | null;

  @Field(() => Span, { nullable: true, description: "The words that mark the speech." })
  readonly cue!: Span | null;
}

@Resolver(() => RevisionSpeaker)
export class RevisionSpeakerResolver {
  @FieldResolver(() => Speaker, {
    nullable: true,
    description: "The person or faction; null where no article of the store names it any more.",
  })
  entity(@Root() { type, key }: RevisionSpeaker, @Ctx() { loaders }: GraphqlContext) {
    return type === "Person" ? findCanonical(loaders, Person, "key", key) : findCanonical(loaders, Faction, "key", key);
  }
}
