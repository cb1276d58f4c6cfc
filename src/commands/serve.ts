import { once } from "node:events";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { createLogger } from "../http/logger.ts";
import { closeStore, openStore, type Store } from "../store/database.ts";
import { migrateUp } from "../store/migrate.ts";
import { hasArticles } from "./has-articles.ts";
import { packageFolder } from "./package.ts";
import { print } from "./print.ts";
import { stopSignal } from "./stop-signal.ts";
import { trustedDocumentsOf } from "./trusted-documents.ts";

/** Serves the API and the explorer, on a store that is brought up to date first, until the process is told to stop. */
export async function serve(config: Config): Promise<void> {
  // Workers read them themselves; what is wrong with them is told here, once.
  const trustedDocuments = await trustedDocumentsOf(config);
  const store = await openStore(config.storePath);
  try {
    await migrateUp(store);
    if (config.seed) await fillWhereEmpty(store);
    await (config.workers === 1 ? serveAlone(store, config, trustedDocuments) : serveByWorkers(config));
  } finally {
    await closeStore(store);
  }
}

async function fillWhereEmpty(store: Store): Promise<void> {
  if (await hasArticles(store)) return;
  // The extractor and its models take a second to load, and a store with articles has no need of them.
  const { loadSeed } = await import("./load-seed.ts");
  await loadSeed(store, join(packageFolder, "data", "seed"));
}

async function serveAlone(store: Store, config: Config, trustedDocuments: ReadonlyMap<string, string>): Promise<void> {
  const { serveStore } = await import("./serve-store.ts");
  const server = await serveStore(store, config, createLogger(config.logLevel), trustedDocuments);
  const told = once(stopSignal(), "abort");
  await greet("newsgraph is ready", server.url);
  await told;
  await server.close();
}

/** The store of this process stays open meanwhile: with the last connection, SQLite would take away what the workers watch. */
async function serveByWorkers(config: Config): Promise<void> {
  const { startWorkers } = await import("./workers/start-workers.ts");
  const workers = await startWorkers(config, createLogger(config.logLevel));
  const told = once(stopSignal(), "abort");
  try {
    await greet(`newsgraph is ready, with ${config.workers} workers`, workers.url);
    await Promise.race([told, workers.ended]);
  } finally {
    await workers.close();
  }
}

async function greet(opening: string, url: string): Promise<void> {
  await print(`${opening}; stop it with Ctrl+C\n  API       ${url}/graphql\n  Explorer  ${url}/explorer/`);
}
