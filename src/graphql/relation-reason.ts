import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { findOne } from "../query/find.ts";
import { Faction } from "../store/faction.ts";
import { Person } from "../store/person.ts";
import { Quote } from "../store/quote.ts";
import { RelationReason } from "../store/relation-reason.ts";
import type { GraphqlContext } from "./context.ts";
import { Entity } from "./entity.ts";

@Resolver(() => RelationReason)
export class RelationReasonResolver {
  @FieldResolver(() => Entity, { nullable: true, description: "The person or the body that both have." })
  entity(@Root() { personKey, factionKey }: RelationReason, @Ctx() { loaders }: GraphqlContext) {
    if (personKey !== undefined) return findOne(loaders, Person, "key", personKey);
    return findOne(loaders, Faction, "key", factionKey ?? null);
  }

  @FieldResolver(() => Quote, { nullable: true, description: "The shared words, as the article quotes them." })
  quote(@Root() { quoteKey }: RelationReason, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Quote, "key", quoteKey ?? null);
  }

  @FieldResolver(() => Quote, { nullable: true, description: "The shared words, as the target quotes them." })
  targetQuote(@Root() { targetQuoteKey }: RelationReason, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Quote, "key", targetQuoteKey ?? null);
  }
}
