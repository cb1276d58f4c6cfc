import { join } from "node:path";
import { Command } from "commander";
import { type Config, readConfig } from "../config.ts";
import { createContext } from "../graphql/context.ts";
import { buildGraphqlSchema } from "../graphql/schema.ts";
import { createLogger } from "../http/logger.ts";
import { type RunningServer, type ServerParts, startServer } from "../http/server.ts";
import { closeStore, openStore } from "../store/database.ts";
import { migrateUp } from "../store/migrate.ts";
import { exitCode } from "./exit-code.ts";
import { CommandError } from "./failure.ts";
import { hasArticles } from "./has-articles.ts";
import { loadSeed } from "./load-seed.ts";
import { storeOption } from "./options.ts";
import { packageFolder } from "./package.ts";
import { print } from "./print.ts";

/** The options as commander names them. */
interface ServeOptions {
  readonly store?: string;
  readonly host?: string;
  readonly port?: string;
  readonly logLevel?: string;
  readonly corsOrigin?: string;
  readonly bodyLimit?: string;
  readonly shutdownTimeout?: string;
  readonly seed: boolean;
}

/** `newsgraph serve`: the API and the explorer over HTTP, until the process is told to stop. */
export function serveCommand(): Command {
  return new Command("serve")
    .summary("serve the API and the explorer")
    .description("Serves the GraphQL API and the explorer over HTTP. An empty store is filled with the seed article.")
    .option("--port <number>", "the port; 0 takes any free one (NEWSGRAPH_PORT; default: 4000)")
    .option("--host <name>", "the host name or address to listen on (NEWSGRAPH_HOST; default: localhost)")
    .addOption(storeOption())
    .option("--log-level <level>", "how much goes to the log on standard error (NEWSGRAPH_LOG_LEVEL; default: info)")
    .option("--cors-origin <origins>", "whose pages may read the API (NEWSGRAPH_CORS_ORIGIN; default: localhost)")
    .option("--body-limit <size>", "the largest request body (NEWSGRAPH_BODY_LIMIT; default: 256kb)")
    .option(
      "--shutdown-timeout <seconds>",
      "how long requests in flight may take (NEWSGRAPH_SHUTDOWN_TIMEOUT; default: 10)",
    )
    .option("--no-seed", "leave an empty store empty (NEWSGRAPH_SEED=false)")
    .addHelpText(
      "after",
      `
Examples:
  $ newsgraph serve
  $ newsgraph serve --host 0.0.0.0 --port 8080 --store /var/lib/newsgraph/news.db
  $ newsgraph serve --cors-origin https://news.example.org --log-level warn`,
    )
    .action(async ({ store, seed, ...flags }: ServeOptions) => {
      await serve(readConfig({ ...flags, storePath: store, seed: seed ? undefined : false }));
    });
}

async function serve(config: Config): Promise<void> {
  const store = await openStore(config.storePath);
  try {
    await migrateUp(store);
    if (config.seed) await loadSeed(store, join(packageFolder, "data", "seed"));
    const server = await listen({
      config,
      log: createLogger(config.logLevel),
      schema: buildGraphqlSchema(),
      createContext: () => createContext(store),
      ping: async () => {
        await hasArticles(store);
      },
      explorerFolder: join(packageFolder, "dist", "explorer"),
    });
    await print(
      `newsgraph is ready; stop it with Ctrl+C\n  API       ${server.url}/graphql\n  Explorer  ${server.url}/explorer/`,
    );
    await stopSignal();
    await server.close();
  } finally {
    await closeStore(store);
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

/** Resolves when the process is told to stop; told twice, it stops at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(exitCode.failure));
        resolve();
      });
    }
  });
}
