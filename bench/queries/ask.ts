import { type GraphQLSchema, graphql } from "graphql";
import { createContext } from "../../src/graphql/context.ts";
import type { Store } from "../../src/store/database.ts";
import type { Query } from "./list-queries.ts";

/**
 * Asks as a client would, without the HTTP around it.
 *
 * @throws Error with what the API says that is wrong
 */
export async function ask(store: Store, schema: GraphQLSchema, { name, source, variables }: Query): Promise<unknown> {
  const contextValue = createContext(store);
  const { data, errors = [] } = await graphql({ schema, source, contextValue, variableValues: variables });
  if (errors[0]) throw new Error(`${name}: ${errors[0].message}`, { cause: errors[0] });
  return data;
}
