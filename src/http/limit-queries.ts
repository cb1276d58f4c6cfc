import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";
import { findExcess, type QueryLimits } from "../graphql/query-limits.ts";
import type { RequestError } from "../query/request-error.ts";
import type { RequestContext } from "./request-context.ts";

/** How graphql-js begins to say that it stopped reading a document at `maxTokens`; it has no code of its own for that. */
const tooManyTokens = /^Syntax Error: Document contains more tha[nt] (\d+) tokens/u;

/** Refuses a query that asks for too much, before it is run. */
export function limitQueries(limits: QueryLimits): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request }) => {
        if (!operation) return;
        const excess = findExcess({ schema, document, operation, variables: request.variables ?? {} }, limits);
        if (excess) throw withStatus(excess, 400);
      },
      didEncounterErrors: async ({ errors }) => {
        for (const error of errors) {
          const limit = Number(tooManyTokens.exec(error.message)?.[1]);
          if (!limit) continue;
          error.message = `the query has more than ${limit} tokens, the most that are read; send several queries`;
          Object.assign(error.extensions, { code: "QUERY_TOO_COMPLEX", limit });
        }
      },
    }),
  };
}

/**
 * Answers a query whose time was over with that one error. Which of its fields were there already is chance, and each of the others
 * has failed by itself.
 */
export const reportTimeout: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue: { deadline } }) => {
      deadline.clear();
      if (response.body.kind !== "single" || !deadline.signal?.aborted) return;
      const reason: RequestError = deadline.signal.reason;
      const stopped = response.body.singleResult.errors?.some(
        ({ extensions }) => extensions?.code === reason.extensions.code,
      );
      if (!stopped) return;
      response.body.singleResult = { errors: [{ message: reason.message, extensions: reason.extensions }] };
      response.http.status = 503;
    },
  }),
};

/** An error as Apollo Server wants it, which takes the status of the response from it. */
function withStatus(error: RequestError, status: number): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { ...error.extensions, http: { status } },
  });
}
