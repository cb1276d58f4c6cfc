import { Args, type ClassType, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { articlesOfCoMention, type CoMentionColumns, coMentionsOf } from "../query/co-mentions.ts";
import { type Edge, findPage } from "../query/connection.ts";
import { findOne } from "../query/find.ts";
import { pairOf } from "../query/pair.ts";
import { Faction } from "../store/faction.ts";
import { Person } from "../store/person.ts";
import { connectionType, edgeType } from "./connection-type.ts";
import { ArticleConnection } from "./connections.ts";
import type { GraphqlContext } from "./context.ts";
import { Speaker } from "./entity.ts";
import { ArticleArguments } from "./list-arguments.ts";
import { PageArguments } from "./page-arguments.ts";

/** An edge that knows whose co-mentions it is among. */
interface CoMention extends Edge<unknown>, CoMentionColumns {
  readonly table: "person" | "faction";
  readonly parentId: number;
}

@ObjectType({ description: "Somebody who is in the same articles." })
class CoMentionEdge extends edgeType("CoMentionPlain", Speaker, "person or faction") {
  @Field(() => Int, { description: "How many articles they are in together." })
  articleCount!: number;

  @Field(() => ArticleConnection, { description: "Those articles, newest first." })
  articles(
    @Root() { table, parentId, otherPersonId, otherFactionId }: CoMention,
    @Args(() => ArticleArguments) list: ArticleArguments,
    @Ctx() { loaders }: GraphqlContext,
  ) {
    const other = otherPersonId === null ? "faction" : "person";
    const pair = pairOf(parentId, otherPersonId ?? otherFactionId ?? 0);
    return findPage(loaders, articlesOfCoMention(table, other, list), list, pair);
  }
}

const CoMentionConnection = connectionType("CoMention", Speaker, CoMentionEdge);

/** A resolver class for one type. */
function coMentionResolver(type: ClassType, table: "person" | "faction"): ClassType {
  @Resolver(() => type)
  class CoMentionResolver {
    @FieldResolver(() => CoMentionConnection, {
      description:
        "The people and factions in the same articles, whoever is in most of them first. Counted over the 2,000 articles that were stored last, of those it is in.",
    })
    async coMentioned(
      @Root() { id }: { id: number },
      @Args(() => PageArguments) page: PageArguments,
      @Ctx() { loaders }: GraphqlContext,
    ) {
      const found = await findPage(loaders, coMentionsOf(table), page, id);
      const edges = found.edges.map(async (edge) => {
        const { otherPersonId, otherFactionId, articleCount } = edge.node as unknown as CoMentionColumns;
        const node = await (otherPersonId === null
          ? findOne(loaders, Faction, "id", otherFactionId)
          : findOne(loaders, Person, "id", otherPersonId));
        return { ...edge, node, otherPersonId, otherFactionId, articleCount, table, parentId: id };
      });
      return { ...found, edges: await Promise.all(edges) };
    }
  }
  return CoMentionResolver;
}

export const PersonCoMentionResolver = coMentionResolver(Person, "person");
export const FactionCoMentionResolver = coMentionResolver(Faction, "faction");
