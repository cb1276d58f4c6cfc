import { GraphQLDateTime } from "graphql-scalars";
import { FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { StatedRole } from "../query/roles.ts";
import { Role } from "../store/role.ts";

/** When a role was stated, and how often. */
@Resolver(() => Role)
export class StatedRoleResolver {
  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description: "When the first article that states it was published; null where none has a date.",
  })
  firstSeen(@Root() { firstSeen }: StatedRole): string | null {
    return firstSeen;
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description: "When the last article that states it was published; the role may have ended before, or go on.",
  })
  lastSeen(@Root() { lastSeen }: StatedRole): string | null {
    return lastSeen;
  }

  @FieldResolver(() => Int, { description: "How many articles state it, with a date or without." })
  articleCount(@Root() { articleCount }: StatedRole): number {
    return articleCount;
  }
}
