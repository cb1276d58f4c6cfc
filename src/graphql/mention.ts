import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RowOf } from "../query/columns.ts";
import { findOne } from "../query/find.ts";
import { findEntity } from "../query/find-entity.ts";
import { Mention } from "../store/mention.ts";
import { Span } from "../store/span.ts";
import type { GraphqlContext } from "./context.ts";
import { Entity } from "./entity.ts";

@Resolver(() => Mention)
export class MentionResolver {
  @FieldResolver(() => Span, { description: "The words, and where they stand." })
  span(@Root() mention: RowOf<Mention>): Span {
    return mention;
  }

  @FieldResolver(() => Entity, {
    nullable: true,
    description: "Who or what is meant; null where the text does not say.",
  })
  entity(@Root() mention: RowOf<Mention>, @Ctx() { loaders }: GraphqlContext) {
    return findEntity(loaders, mention);
  }

  @FieldResolver(() => Mention, {
    nullable: true,
    description: "The mention it was resolved through; null for a name that stands for itself.",
  })
  antecedent(@Root() { antecedentId }: RowOf<Mention>, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Mention, "id", antecedentId);
  }
}
