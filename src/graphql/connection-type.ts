import { type ClassType, Field, Int, ObjectType, Root } from "type-graphql";
import type { Connection, Edge } from "../query/connection.ts";
import { PageInfo } from "./page-info.ts";

/**
 * Makes the edge type of a connection, `<name>Edge`.
 *
 * @param node the class or union of the nodes
 * @param what what its node is, in words
 */
export function edgeType(name: string, node: object, what = name): ClassType {
  const article = /^[AEIOU]/u.test(name) ? "An" : "A";
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `${article} ${name} in a list, with its place in it.`,
  })
  class EdgeType {
    @Field(() => node, { description: `The ${what}.` })
    node!: unknown;

    @Field(() => String, { description: "Where it stands in this list; for `after` and `before`." })
    cursor!: string;
  }
  return EdgeType;
}

/**
 * Makes a connection type, `<name>Connection`, for pages that `findPage` reads.
 *
 * @param node the class or union of the nodes
 */
export function connectionType(name: string, node: object, edge = edgeType(name, node)): ClassType {
  @ObjectType(`${name}Connection`, { description: "A page of a list, after the Relay specification." })
  class ConnectionType {
    @Field(() => [edge], { description: "The page's items, each with its place in the list." })
    edges(@Root() page: Connection<unknown>): readonly Edge<unknown>[] {
      return page.edges;
    }

    @Field(() => [node], { description: "The page's items alone." })
    nodes(@Root() page: Connection<unknown>): unknown[] {
      return page.edges.map((each) => each.node);
    }

    @Field(() => PageInfo, { description: "Where the page stands in the list." })
    pageInfo(@Root() page: Connection<unknown>): Connection<unknown> {
      return page;
    }

    @Field(() => Int, { description: "How many items the whole list has; counted only if selected." })
    totalCount(@Root() page: Connection<unknown>): Promise<number> {
      return page.countAll();
    }
  }
  return ConnectionType;
}
