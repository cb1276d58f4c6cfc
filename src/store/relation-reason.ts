import { Field, Float, ObjectType } from "type-graphql";
import { defineEnum } from "./define-enum.ts";

export const RelationReasonKind = defineEnum("RelationReasonKind", "What two articles have in common.", {
  NEAR_DUPLICATE: "Most of the shorter one stands in the other, word for word: two prints of one report.",
  SHARED_QUOTE: "The same words are quoted in both.",
  SHARED_PERSON: "The same person is in both.",
  SHARED_FACTION: "The same body is in both.",
  SIMILAR_TEXT: "They use the same rare words.",
});
export type RelationReasonKind = keyof typeof RelationReasonKind;

/** One reason why two articles are related, as it is kept in `RelatedStory.reasonsJson`: by keys, not by row ids. */
@ObjectType({ simpleResolvers: true, description: "One thing that two related articles have in common." })
export class RelationReason {
  @Field(() => RelationReasonKind, { description: "What kind of thing." })
  kind!: RelationReasonKind;

  @Field(() => Float, {
    description: "How much it speaks for a relation, from 0 to 1. The score is 1 − (1 − weight) · (1 − weight) · …",
  })
  weight!: number;

  /** Keys; each only where the kind has it. `quote` is of the article whose list it is, `targetQuote` of the target. */
  personKey?: string;
  factionKey?: string;
  quoteKey?: string;
  targetQuoteKey?: string;

  @Field(() => [String], { nullable: true, description: "The rare words that both use; only for SIMILAR_TEXT." })
  words?: string[];
}
