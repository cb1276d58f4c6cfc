import { once } from "node:events";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { createContext } from "../graphql/context.ts";
import { buildGraphqlSchema } from "../graphql/schema.ts";
import { ManifestError, readTrustedDocuments } from "../http/graphql/trusted-documents.ts";
import { createLogger } from "../http/logger.ts";
import { type RunningServer, type ServerParts, startServer } from "../http/server.ts";
import { closeStore, openStore } from "../store/database.ts";
import { migrateUp } from "../store/migrate.ts";
import { watchCommits } from "../store/watch-commits.ts";
import { CommandError } from "./failure.ts";
import { hasArticles } from "./has-articles.ts";
import { packageFolder } from "./package.ts";
import { print } from "./print.ts";
import { stopSignal } from "./stop-signal.ts";

/** Serves the API and the explorer, on a store that is brought up to date first, until the process is told to stop. */
export async function serve(config: Config): Promise<void> {
  const trustedDocuments = await trustedDocumentsOf(config);
  const store = await openStore(config.storePath);
  try {
    await migrateUp(store);
    if (config.seed && !(await hasArticles(store))) {
      // The extractor and its models take a second to load, and a store with articles has no need of them.
      const { loadSeed } = await import("./load-seed.ts");
      await loadSeed(store, join(packageFolder, "data", "seed"));
    }
    const server = await listen({
      config,
      log: createLogger(config.logLevel),
      schema: buildGraphqlSchema(),
      createContext: (signal) => createContext(store, signal),
      ping: async () => {
        await hasArticles(store);
      },
      version: watchCommits(store.path),
      trustedDocuments,
      explorerFolder: join(packageFolder, "dist", "explorer"),
    });
    await print(
      `newsgraph is ready; stop it with Ctrl+C\n  API       ${server.url}/graphql\n  Explorer  ${server.url}/explorer/`,
    );
    await once(stopSignal(), "abort");
    await server.close();
  } finally {
    await closeStore(store);
  }
}

async function trustedDocumentsOf({ trustedDocuments }: Config): Promise<ReadonlyMap<string, string>> {
  try {
    return await readTrustedDocuments(trustedDocuments ?? join(packageFolder, "trusted-documents.json"));
  } catch (error) {
    throw error instanceof ManifestError ? new CommandError(error.message) : error;
  }
}

/** Starts the server, and explains what the system refuses. */
async function listen(parts: ServerParts): Promise<RunningServer> {
  const { host, port } = parts.config;
  try {
    return await startServer(parts);
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case "EADDRINUSE":
        throw new CommandError(
          `port ${port} is in use: stop the program that has it, or choose another, as in --port ${port + 1}`,
        );
      case "EACCES":
        throw new CommandError(`port ${port} is not yours to use: choose one from 1024 on, as in --port 4000`);
      case "EADDRNOTAVAIL":
      case "ENOTFOUND":
        throw new CommandError(
          `host ${host} is not an address of this machine: try --host localhost or --host 0.0.0.0`,
        );
      default:
        throw error;
    }
  }
}
