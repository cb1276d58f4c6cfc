import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import fastifyCompress from "@fastify/compress";
import fastifyCors from "@fastify/cors";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Config } from "../config.ts";
import { responseCache } from "./cache/response-cache.ts";
import { crossOrigin } from "./cross-origin.ts";
import { addErrorHandlers, answerError } from "./error-handler.ts";
import { addExplorerRoute } from "./explorer-route.ts";
import { addFeedRoutes } from "./feeds/feed-routes.ts";
import { createDocuments } from "./graphql/documents.ts";
import { addGraphqlRoute, type GraphqlSettings } from "./graphql-route.ts";
import { addHealthRoutes } from "./health-routes.ts";
import { hitsFirst } from "./hits-first.ts";
import { listenElsewhere } from "./listen-elsewhere.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import type { CreateContext } from "./request-context.ts";
import { requestId } from "./request-id.ts";
import { logRequest } from "./request-log.ts";
import { securityHeaders } from "./security-headers.ts";

/** How long an idle connection is kept open, in milliseconds: longer than the load balancers in front do, as fastify has it. */
const keepAliveTimeout = 72_000;

/** What a server is made of. */
export interface ServerParts {
  readonly config: Pick<
    Config,
    | "host"
    | "port"
    | "publicUrl"
    | "title"
    | "corsOrigin"
    | "bodyLimit"
    | "cache"
    | "maxAge"
    | "metrics"
    | "shutdownDelay"
    | "shutdownTimeout"
  > &
    GraphqlSettings;
  readonly log: FastifyBaseLogger;
  readonly schema: GraphQLSchema;
  /** Makes what the resolvers of one request share; the signal stops their reads. */
  readonly createContext: CreateContext;
  /** Asks the store something small; throws if it does not answer. */
  readonly ping: () => Promise<void>;
  /** A number that is another one after each change of the store: what is cached is good for one of them. */
  readonly version: () => number;
  /** The documents that can be asked for by their hashes: SHA-256 in hexadecimal, and the text. */
  readonly trustedDocuments: ReadonlyMap<string, string>;
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
  const isClosing = () => closing;
  const cors = crossOrigin(config.corsOrigin);
  const documents = createDocuments(parts.trustedDocuments, config);
  const cache = responseCache(config.cache, parts.version);
  const metrics = config.metrics ? createMetrics(cache) : undefined;
  const servers: Server[] = [];
  const serverOf = (listener: RequestListener): Server => {
    const hits = { cache, documents, bodyLimit: config.bodyLimit, log, isClosing, cors, metrics };
    const server = createServer({ keepAliveTimeout }, config.cache === 0 ? listener : hitsFirst(hits, listener));
    servers.push(server);
    return server;
  };
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    genReqId: requestId,
    bodyLimit: config.bodyLimit,
    frameworkErrors: answerError,
    serverFactory: serverOf,
    // A request whose body was being read when the closing began has come before it.
    return503OnClosing: false,
  });
  addRequestHooks(app, isClosing, metrics);
  addErrorHandlers(app);
  await app.register(fastifyCompress, { encodings: ["br", "gzip"] });
  await app.register(fastifyCors, cors.options);
  addHealthRoutes(app, parts.ping, isClosing);
  metrics?.addRoute(app);
  addFeedRoutes(app, parts);
  await addExplorerRoute(app, parts.explorerFolder);
  const { schema, createContext } = parts;
  const apollo = await addGraphqlRoute(app, { schema, settings: config, createContext, documents, cache });
  await app.listen({
    host: config.host,
    port: config.port,
    listenTextResolver: (address) => `listening at ${address}`,
  });
  const others = await listenElsewhere(app, config.host, serverOf);

  return {
    url: `http://${addressOf(app, config.host)}`,
    close: async () => {
      closing = true;
      await setTimeout(config.shutdownDelay);
      const cutOff = new AbortController();
      const late = setTimeout(config.shutdownTimeout, "late", { signal: cutOff.signal }).catch(() => "aborted");
      const closed = Promise.all([app.close(), ...others.map((server) => promisify(server.close.bind(server))())]);
      if ((await Promise.race([closed, late])) === "late") {
        log.warn({ afterMilliseconds: config.shutdownTimeout }, "requests still in flight are cut off");
        for (const server of servers) server.closeAllConnections();
      }
      cutOff.abort();
      await apollo.stop();
      log.info(cache.counts(), "response cache");
    },
  };
}

/** One line in the log and the same headers for every request. */
function addRequestHooks(app: FastifyInstance, isClosing: () => boolean, metrics: Metrics | undefined): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.headers({ ...securityHeaders, "x-request-id": request.id });
  });
  app.addHook("onSend", async (_request, reply) => {
    // Else a client that keeps its connection would hold the process until it times out.
    if (isClosing()) reply.header("connection", "close");
  });
  app.addHook("onResponse", async (request, reply) => {
    const cacheStatus = reply.getHeader("cache-status");
    logRequest(request.log, request, reply.statusCode, reply.elapsedTime, cacheStatus);
    metrics?.request(reply.statusCode, reply.elapsedTime, cacheStatus);
  });
}

/** The address a person can open: the host as configured, which may be more telling than what it resolved to. */
function addressOf(app: FastifyInstance, host: string): string {
  const { port } = app.server.address() as AddressInfo;
  const everywhere = host === "0.0.0.0" || host === "::";
  return `${everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`;
}
