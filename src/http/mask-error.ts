import { randomUUID } from "node:crypto";
import type { ApolloServerPlugin } from "@apollo/server";
import { ApolloServerErrorCode, unwrapResolverError } from "@apollo/server/errors";
import type { FastifyBaseLogger } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { isExpectedError } from "../graphql/errors.ts";
import { internalErrorMessage } from "./error-body.ts";
import type { RequestContext } from "./request-context.ts";

/** Puts the request's id on each internal error, which is how `maskError` knows it. */
export const identifyInternalErrors: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const error of errors) {
        if (!isExpectedError(error)) error.extensions.errorId = contextValue.requestId;
      }
    },
  }),
};

/**
 * Apollo's `formatError`: errors meant for the client pass; any other goes to the log whole, and the client gets its id and no
 * word of it (a message may hold SQL or a path). The id is the request's, as in `x-request-id`.
 */
export function maskError(log: FastifyBaseLogger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (isExpectedError(error)) return formatted;
    const errorId = String(formatted.extensions?.errorId ?? randomUUID());
    const cause = unwrapResolverError(error);
    const path = error instanceof GraphQLError ? error.path?.join(".") : undefined;
    log.error({ errorId, err: cause, path }, "internal error");
    return {
      ...formatted,
      message: internalErrorMessage,
      extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR, errorId },
    };
  };
}
