import type { GraphQLSchema } from "graphql";
import { operationOf } from "./operation.ts";

/** As many as `Query.nodes` gives at once. */
const most = 100;

interface Names {
  readonly nodes: readonly ({ readonly id: string; readonly name?: string; readonly headline?: string } | null)[];
}

/** Makes a function that finds what the objects with some ids are called; one without a name is left out. */
export function namesFinder(
  schema: GraphQLSchema,
): (context: object, ids: readonly string[]) => Promise<ReadonlyMap<string, string>> {
  const find = operationOf<Names>(
    schema,
    `query FeedNames($ids: [ID!]!) {
      nodes(ids: $ids) {
        id ... on Person { name } ... on Faction { name } ... on Place { name } ... on Article { headline }
      }
    }`,
  );
  return async (context, ids) => {
    const asked = ids.slice(0, most);
    if (asked.length === 0) return new Map();
    const { nodes } = await find(context, { ids: asked });
    // By the id that was asked for: somebody who was merged with another has the other's.
    return new Map(
      nodes.flatMap((node, index) => {
        const name = node?.name ?? node?.headline;
        return name ? [[asked[index] ?? "", name] as const] : [];
      }),
    );
  };
}
