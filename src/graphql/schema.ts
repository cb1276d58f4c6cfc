import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { NodeResolver } from "./node.ts";

/** The schema of the API, with its resolvers. Independent of any store: see `createContext`. */
export function buildGraphqlSchema(): GraphQLSchema {
  return buildSchemaSync({ resolvers: [NodeResolver], validate: false });
}
