import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import fastifyCompress from "@fastify/compress";
import fastifyCors from "@fastify/cors";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Config } from "../config.ts";
import { allowedOrigins } from "./allowed-origins.ts";
import { addErrorHandlers, answerError } from "./error-handler.ts";
import { addExplorerRoute } from "./explorer-route.ts";
import { addFeedRoutes } from "./feeds/feed-routes.ts";
import { addGraphqlRoute, type CreateContext, type GraphqlSettings } from "./graphql-route.ts";
import { addHealthRoutes } from "./health-routes.ts";
import { requestId } from "./request-id.ts";
import { securityHeaders } from "./security-headers.ts";

/** What a server is made of. */
export interface ServerParts {
  readonly config: Pick<
    Config,
    "host" | "port" | "publicUrl" | "title" | "corsOrigin" | "bodyLimit" | "shutdownDelay" | "shutdownTimeout"
  > &
    GraphqlSettings;
  readonly log: FastifyBaseLogger;
  readonly schema: GraphQLSchema;
  /** Makes what the resolvers of one request share; the signal stops their reads. */
  readonly createContext: CreateContext;
  /** Asks the store something small; throws if it does not answer. */
  readonly ping: () => Promise<void>;
  /** The built explorer. */
  readonly explorerFolder: string;
}

export interface RunningServer {
  /** Without a slash at the end: "http://localhost:4000". */
  readonly url: string;
  /**
   * Says no at `/readyz`, after the configured delay refuses connections, and resolves when the requests in flight are
   * answered, or cut off after the configured time.
   */
  close(): Promise<void>;
}

/**
 * Starts listening.
 *
 * @throws the system's error where the port is taken or not allowed (`code` EADDRINUSE, EACCES)
 */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, log } = parts;
  let closing = false;
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    genReqId: requestId,
    bodyLimit: config.bodyLimit,
    frameworkErrors: answerError,
  });
  addRequestHooks(app, () => closing);
  addErrorHandlers(app);
  await app.register(fastifyCompress, { encodings: ["br", "gzip"] });
  await app.register(fastifyCors, { origin: allowedOrigins(config.corsOrigin), exposedHeaders: ["x-request-id"] });
  addHealthRoutes(app, parts.ping, () => closing);
  addFeedRoutes(app, parts);
  await addExplorerRoute(app, parts.explorerFolder);
  const apollo = await addGraphqlRoute(app, parts.schema, config, parts.createContext);
  await app.listen({
    host: config.host,
    port: config.port,
    listenTextResolver: (address) => `listening at ${address}`,
  });

  return {
    url: `http://${addressOf(app, config.host)}`,
    close: async () => {
      closing = true;
      await setTimeout(config.shutdownDelay);
      const cutOff = new AbortController();
      const late = setTimeout(config.shutdownTimeout, "late", { signal: cutOff.signal }).catch(() => "aborted");
      if ((await Promise.race([app.close(), late])) === "late") {
        log.warn({ afterMilliseconds: config.shutdownTimeout }, "requests still in flight are cut off");
        app.server.closeAllConnections();
      }
      cutOff.abort();
      await apollo.stop();
    },
  };
}

/** One line in the log and the same headers for every request. */
function addRequestHooks(app: FastifyInstance, isClosing: () => boolean): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.headers({ ...securityHeaders, "x-request-id": request.id });
  });
  app.addHook("onSend", async (_request, reply) => {
    // Else a client that keeps its connection would hold the process until it times out.
    if (isClosing()) reply.header("connection", "close");
  });
  app.addHook("onResponse", async (request, reply) => {
    // The path without its query: a query may hold what somebody searches for.
    const path = request.url.split("?", 1)[0];
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method: request.method, path, status: reply.statusCode, milliseconds }, "request");
  });
}

/** The address a person can open: the host as configured, which may be more telling than what it resolved to. */
function addressOf(app: FastifyInstance, host: string): string {
  const { port } = app.server.address() as AddressInfo;
  const everywhere = host === "0.0.0.0" || host === "::";
  return `${everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`;
}
