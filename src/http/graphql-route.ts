import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Config } from "../config.ts";
import type { QueryLimits } from "../graphql/query-limits.ts";
import type { ResponseCache } from "./cache/response-cache.ts";
import { executorGateway } from "./executor-gateway.ts";
import { answerRequests } from "./graphql/answer-requests.ts";
import type { Documents } from "./graphql/documents.ts";
import { documentPath, graphqlPath } from "./graphql/read-question.ts";
import { bodyReadBefore } from "./hits-first.ts";
import { limitQueries, reportTimeout } from "./limit-queries.ts";
import { identifyInternalErrors, maskError } from "./mask-error.ts";
import type { CreateContext, RequestContext } from "./request-context.ts";
import { wantsPage } from "./wants-page.ts";

/** What queries may ask for and how long they may take, and which. */
export type GraphqlSettings = QueryLimits & Pick<Config, "maxTokens" | "queryTimeout" | "trustedDocumentsOnly">;

/** What the route answers from. */
export interface GraphqlParts {
  readonly schema: GraphQLSchema;
  readonly settings: GraphqlSettings;
  readonly createContext: CreateContext;
  readonly documents: Documents;
  readonly cache: ResponseCache;
}

/**
 * Serves the schema at `/graphql` by GET and POST, where a GET cannot run a mutation, and the trusted documents by their hashes at
 * `/graphql/d/`.
 *
 * @returns the Apollo Server, to be stopped after the last request
 */
export async function addGraphqlRoute(
  app: FastifyInstance,
  parts: GraphqlParts,
): Promise<ApolloServer<RequestContext>> {
  const { schema, settings, documents } = parts;
  const apollo = new ApolloServer<RequestContext>({
    gateway: executorGateway(schema),
    logger: app.log,
    formatError: maskError(app.log),
    plugins: [
      identifyInternalErrors,
      limitQueries(settings),
      reportTimeout,
      // It wraps every field of the schema and so doubles the time of each request.
      ApolloServerPluginCacheControlDisabled(),
      // It loads from a CDN; the explorer takes its place.
      ApolloServerPluginLandingPageDisabled(),
    ],
    persistedQueries: { cache: documents.persisted },
    parseOptions: settings.maxTokens > 0 ? { maxTokens: settings.maxTokens } : {},
    // The API is public knowledge: tools read the schema, and "did you mean …" helps who writes a query by hand.
    introspection: true,
    hideSchemaDetailsFromClientErrors: false,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // The process ends by our own order: requests, then Apollo, then the store.
    stopOnTerminationSignals: false,
  });
  await apollo.start();

  const answer = answerRequests({ ...parts, apollo });
  app.route({
    method: ["GET", "POST"],
    url: graphqlPath,
    exposeHeadRoute: false,
    preParsing: bodyReadBefore,
    // Somebody who opens the API's address in a browser meant the explorer.
    preHandler: async (request, reply) =>
      wantsPage(request) && !request.url.includes("?") ? reply.redirect("explorer/") : undefined,
    handler: answer,
  });
  app.get(`${documentPath}:hash`, answer);
  return apollo;
}
