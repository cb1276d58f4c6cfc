import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { findOne } from "../query/find.ts";
import { findCanonical } from "../query/find-canonical.ts";
import { decodeGlobalId, encodeGlobalId, type NodeType } from "../query/global-id.ts";
import { maximumPageSize } from "../query/page.ts";
import { pageSizeExceeded } from "../query/request-error.ts";
import { Article } from "../store/article.ts";
import { Faction } from "../store/faction.ts";
import { Node, type NodeRow } from "../store/node.ts";
import { Person } from "../store/person.ts";
import { Place } from "../store/place.ts";
import { Quote } from "../store/quote.ts";
import { QuoteChange } from "../store/quote-change.ts";
import { RelatedStory } from "../store/related-story.ts";
import { Revision } from "../store/revision.ts";
import type { GraphqlContext } from "./context.ts";

interface Keyed {
  key: string;
}

const entities = { Article, Quote, Place, RelatedStory, Revision, QuoteChange };

@Resolver(() => Node)
export class NodeResolver {
  @FieldResolver(() => ID)
  id(@Root() row: NodeRow): string {
    return encodeGlobalId(row.__typename as NodeType, row.key);
  }

  @Query(() => Node, {
    nullable: true,
    description: "The object with this id; null if it is not in the store, an error if it is not an id.",
  })
  node(@Arg("id", () => ID, { description: "A global id." }) id: string, @Ctx() context: GraphqlContext) {
    return findNode(id, context);
  }

  @Query(() => [Node], {
    nullable: "items",
    description: "The objects with these ids, in their order; null for each that is not in the store. At most 100.",
  })
  nodes(@Arg("ids", () => [ID], { description: "Global ids." }) ids: string[], @Ctx() context: GraphqlContext) {
    if (ids.length > maximumPageSize) throw pageSizeExceeded(ids.length, maximumPageSize);
    return Promise.all(ids.map((id) => findNode(id, context)));
  }
}

async function findNode(id: string, context: GraphqlContext): Promise<object | null> {
  const { type, key } = decodeGlobalId(id);
  if (type === "Person") return findCanonical(context.loaders, Person, "key", key);
  if (type === "Faction") return findCanonical(context.loaders, Faction, "key", key);
  return findOne<Keyed>(context.loaders, entities[type], "key", key);
}
