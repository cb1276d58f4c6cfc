import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { identifyInternalErrors, maskError } from "./mask-error.ts";
import type { RequestContext } from "./request-context.ts";
import { wantsPage } from "./wants-page.ts";

/** Enough for the introspection query ten times over; a larger document is an attack or a mistake. */
const maxTokens = 2000;

/**
 * Serves the schema at `/graphql` by GET and POST; a GET cannot run a mutation.
 *
 * @param createContext makes what the resolvers of one request share
 * @returns the Apollo Server, to be stopped after the last request
 */
export async function addGraphqlRoute(
  app: FastifyInstance,
  schema: GraphQLSchema,
  createContext: () => object,
): Promise<ApolloServer<RequestContext>> {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    logger: app.log,
    formatError: maskError(app.log),
    plugins: [
      identifyInternalErrors,
      // It wraps every field of the schema and so doubles the time of each request.
      ApolloServerPluginCacheControlDisabled(),
      // It loads from a CDN; the explorer takes its place.
      ApolloServerPluginLandingPageDisabled(),
    ],
    parseOptions: { maxTokens },
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
    context: async (request) => ({ ...createContext(), requestId: request.id }),
  });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    exposeHeadRoute: false,
    // Somebody who opens the API's address in a browser meant the explorer.
    preHandler: async (request, reply) =>
      wantsPage(request) && !request.url.includes("?") ? reply.redirect("explorer/") : undefined,
    handler,
  });
  return apollo;
}
