import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RowOf } from "../query/columns.ts";
import { findOne } from "../query/find.ts";
import { findCanonical } from "../query/find-canonical.ts";
import { Article } from "../store/article.ts";
import { Faction } from "../store/faction.ts";
import { Role } from "../store/role.ts";
import { Span } from "../store/span.ts";
import type { GraphqlContext } from "./context.ts";

@Resolver(() => Role)
export class RoleResolver {
  @FieldResolver(() => Faction, { nullable: true, description: "The body in which the person has the role." })
  affiliation(@Root() { affiliationId }: RowOf<Role>, @Ctx() { loaders }: GraphqlContext) {
    return findCanonical(loaders, Faction, "id", affiliationId);
  }

  @FieldResolver(() => Span, { description: "The words that say so." })
  evidence(@Root() role: RowOf<Role>): Span {
    return role;
  }

  @FieldResolver(() => Article, { description: "The article that says so." })
  article(@Root() { articleId }: RowOf<Role>, @Ctx() { loaders }: GraphqlContext) {
    return findOne(loaders, Article, "id", articleId);
  }
}
