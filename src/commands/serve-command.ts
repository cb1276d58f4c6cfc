import { Command } from "commander";
import { readConfig } from "../config.ts";
import { exitCode } from "./exit-code.ts";
import { storeOption } from "./store-option.ts";

/** The options as commander names them. */
interface ServeOptions {
  readonly store?: string;
  readonly host?: string;
  readonly port?: string;
  readonly publicUrl?: string;
  readonly title?: string;
  readonly logLevel?: string;
  readonly corsOrigin?: string;
  readonly bodyLimit?: string;
  readonly maxTokens?: string;
  readonly maxAliases?: string;
  readonly maxRootFields?: string;
  readonly maxDepth?: string;
  readonly maxCost?: string;
  readonly queryTimeout?: string;
  readonly workers?: string;
  readonly cache?: string;
  readonly maxAge?: string;
  readonly trustedDocuments?: string;
  readonly trustedDocumentsOnly?: boolean;
  readonly metrics?: boolean;
  readonly shutdownDelay?: string;
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
    .option("--public-url <address>", "where it is reached from outside, for links in feeds (NEWSGRAPH_PUBLIC_URL)")
    .option("--title <words>", "what the feeds call this server (NEWSGRAPH_TITLE; default: newsgraph)")
    .option("--log-level <level>", "how much goes to the log on standard error (NEWSGRAPH_LOG_LEVEL; default: info)")
    .option("--cors-origin <origins>", "whose pages may read the API (NEWSGRAPH_CORS_ORIGIN; default: localhost)")
    .option("--body-limit <size>", "the largest request body (NEWSGRAPH_BODY_LIMIT; default: 256kb)")
    .option("--max-tokens <number>", "the longest query; 0 is no limit (NEWSGRAPH_MAX_TOKENS; default: 2000)")
    .option("--max-aliases <number>", "the most aliases in a query (NEWSGRAPH_MAX_ALIASES; default: 30)")
    .option("--max-root-fields <number>", "the most fields at its top (NEWSGRAPH_MAX_ROOT_FIELDS; default: 20)")
    .option("--max-depth <number>", "the most fields in each other (NEWSGRAPH_MAX_DEPTH; default: 15)")
    .option("--max-cost <number>", "about the most objects in an answer (NEWSGRAPH_MAX_COST; default: 200000)")
    .option("--query-timeout <seconds>", "how long a query may take (NEWSGRAPH_QUERY_TIMEOUT; default: 5)")
    .option("--workers <number>", "how many processes answer; auto is one a core (NEWSGRAPH_WORKERS; default: 1)")
    .option("--cache <size>", "how much the cache of answers holds; 0 is none (NEWSGRAPH_CACHE; default: 64mb)")
    .option("--max-age <seconds>", "how long caches outside may keep an answer (NEWSGRAPH_MAX_AGE; default: 3600)")
    .option("--trusted-documents <file>", "what can be asked for by its hash (NEWSGRAPH_TRUSTED_DOCUMENTS)")
    .option("--trusted-documents-only", "answer nothing else (NEWSGRAPH_TRUSTED_DOCUMENTS_ONLY=true)")
    .option("--metrics", "tell at /metrics what the process does and takes (NEWSGRAPH_METRICS=true)")
    .option("--shutdown-delay <seconds>", "how long /readyz says no first (NEWSGRAPH_SHUTDOWN_DELAY; default: 0)")
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
      const config = readConfig({ ...flags, storePath: store, seed: seed ? undefined : false });
      const { serve } = await import("./serve.ts");
      await serve(config);
      // A connection that was cut off may linger on a second address of the host.
      process.exit(exitCode.ok);
    });
}
