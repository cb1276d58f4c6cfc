import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import { createExecutor } from "../graphql/executor.ts";

type Gateway = ApolloServerOptionsWithGateway<object>["gateway"];

/** Apollo's way to let something else than graphql-js run its documents: a gateway whose only service is this process. */
export function executorGateway(schema: GraphQLSchema): Gateway {
  const execute = createExecutor(schema);
  return {
    load: async () => ({
      executor: async ({ document, operationName, request, context }) =>
        execute({ document, operationName, variables: request.variables ?? {}, context }),
    }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    stop: async () => {},
  };
}
