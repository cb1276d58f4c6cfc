import { type ClassType, Ctx, Field, Int, ObjectType, Root } from "type-graphql";
import type { AppearanceColumns } from "../query/appearance-link.ts";
import type { Edge } from "../query/connection.ts";
import { findOne } from "../query/find.ts";
import { Mention } from "../store/mention.ts";
import { edgeType } from "./connection-type.ts";
import type { GraphqlContext } from "./context.ts";

/** Makes the edge type from an article to somebody or something in it, `<name>Edge`. */
export function appearanceEdge(name: string, node: ClassType): ClassType {
  @ObjectType(`${name}Edge`, { description: `A ${node.name} in an article, with how it appears there.` })
  class AppearanceEdge extends edgeType(`${name}Plain`, node, node.name) {
    @Field(() => Int, { description: "How often the article mentions it." })
    mentionCount(@Root() edge: Edge<AppearanceColumns>): number {
      return edge.node.mentionCount;
    }

    @Field(() => Int, { description: "How many of the article's quotes it is a speaker of." })
    quoteCount(@Root() edge: Edge<AppearanceColumns>): number {
      return edge.node.quoteCount;
    }

    @Field(() => Mention, { nullable: true, description: "Where the article mentions it first." })
    firstMention(@Root() edge: Edge<AppearanceColumns>, @Ctx() context: GraphqlContext): Promise<object | null> {
      return findOne(context.loaders, Mention, "id", edge.node.firstMentionId);
    }
  }
  return AppearanceEdge;
}
