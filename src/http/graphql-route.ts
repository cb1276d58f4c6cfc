import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Config } from "../config.ts";
import type { QueryLimits } from "../graphql/query-limits.ts";
import { startDeadline } from "./deadline.ts";
import { executorGateway } from "./executor-gateway.ts";
import { setJsonStatus } from "./json-status.ts";
import { limitQueries, reportTimeout } from "./limit-queries.ts";
import { identifyInternalErrors, maskError } from "./mask-error.ts";
import type { RequestContext } from "./request-context.ts";
import { wantsPage } from "./wants-page.ts";

/** What queries may ask for and how long they may take. */
export type GraphqlSettings = QueryLimits & Pick<Config, "maxTokens" | "queryTimeout">;

/** Makes what the resolvers of one request share; the signal stops their reads. */
export type CreateContext = (signal?: AbortSignal) => object;

/**
 * Serves the schema at `/graphql` by GET and POST; a GET cannot run a mutation.
 *
 * @returns the Apollo Server, to be stopped after the last request
 */
export async function addGraphqlRoute(
  app: FastifyInstance,
  schema: GraphQLSchema,
  settings: GraphqlSettings,
  createContext: CreateContext,
): Promise<ApolloServer<RequestContext>> {
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

  const handler = fastifyApolloHandler(apollo, {
    context: async (request) => {
      const deadline = startDeadline(settings.queryTimeout);
      return { ...createContext(deadline.signal), requestId: request.id, deadline };
    },
  });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    exposeHeadRoute: false,
    // Somebody who opens the API's address in a browser meant the explorer.
    preHandler: async (request, reply) =>
      wantsPage(request) && !request.url.includes("?") ? reply.redirect("explorer/") : undefined,
    handler: async (request, reply) => {
      const payload = await handler.call(app, request, reply);
      if (typeof payload === "string") setJsonStatus(reply, payload);
      return payload;
    },
  });
  return apollo;
}
