import { Field, ObjectType, Root } from "type-graphql";
import type { Connection } from "../query/connection.ts";

@ObjectType({ description: "Where a page stands in its list, after the Relay specification." })
export class PageInfo {
  @Field(() => Boolean, { description: "True if the list goes on after the page." })
  hasNextPage(@Root() page: Connection<unknown>): Promise<boolean> {
    return page.hasNext();
  }

  @Field(() => Boolean, { description: "True if the list has something before the page." })
  hasPreviousPage(@Root() page: Connection<unknown>): Promise<boolean> {
    return page.hasPrevious();
  }

  @Field(() => String, { nullable: true, description: "The cursor of the page's first edge; null if it is empty." })
  startCursor(@Root() page: Connection<unknown>): string | null {
    return page.edges[0]?.cursor ?? null;
  }

  @Field(() => String, { nullable: true, description: "The cursor of the page's last edge; null if it is empty." })
  endCursor(@Root() page: Connection<unknown>): string | null {
    return page.edges.at(-1)?.cursor ?? null;
  }
}
