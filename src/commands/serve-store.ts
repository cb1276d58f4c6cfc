import { join } from "node:path";
import type { FastifyBaseLogger } from "fastify";
import type { Config } from "../config.ts";
import { createContext } from "../graphql/context.ts";
import { buildGraphqlSchema } from "../graphql/schema.ts";
import { type RunningServer, startServer } from "../http/server.ts";
import type { Store } from "../store/database.ts";
import { watchCommits } from "../store/watch-commits.ts";
import { hasArticles } from "./has-articles.ts";
import { explainListenError } from "./listen-error.ts";
import { packageFolder } from "./package.ts";

/**
 * Serves an open store, which is up to date, from this process.
 *
 * @throws CommandError where the system refuses to listen
 */
export async function serveStore(
  store: Store,
  config: Config,
  log: FastifyBaseLogger,
  trustedDocuments: ReadonlyMap<string, string>,
): Promise<RunningServer> {
  try {
    return await startServer({
      config,
      log,
      schema: buildGraphqlSchema(),
      createContext: (signal) => createContext(store, signal),
      ping: async () => {
        await hasArticles(store);
      },
      version: watchCommits(store.path),
      trustedDocuments,
      explorerFolder: join(packageFolder, "dist", "explorer"),
    });
  } catch (error) {
    throw explainListenError(error, config);
  }
}
