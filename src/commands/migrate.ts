import { Argument, Command } from "commander";
import { MigrationExecutor } from "typeorm";
import { readConfig } from "../config.ts";
import { closeStore, openStore, type Store } from "../store/database.ts";
import { migrateDown, migrateUp } from "../store/migrate.ts";
import { storeOption } from "./options.ts";
import { print } from "./print.ts";

/** What each direction does to an open store; gives the lines to print. */
const directions: { readonly [direction: string]: (store: Store) => Promise<string[]> } = {
  up: async (store) => {
    const names = await migrateUp(store);
    return names.length === 0 ? ["the store is up to date"] : names.map((name) => `ran ${name}`);
  },
  down: async (store) => {
    const name = await migrateDown(store);
    return [name === null ? "no migration is left to take back" : `took back ${name}`];
  },
  status: async (store) => {
    const executor = new MigrationExecutor(store.dataSource);
    const run = new Set((await executor.getExecutedMigrations()).map(({ name }) => name));
    return (await executor.getAllMigrations()).map(({ name }) => `${run.has(name) ? "run    " : "pending"}  ${name}`);
  },
};

/** `newsgraph migrate`: brings the store's tables to the form this version needs, or back. */
export function migrateCommand(): Command {
  return new Command("migrate")
    .summary("bring the store's tables up to date, or back")
    .description("Runs the migrations that the store has not seen (up), takes back the newest (down), or lists them.")
    .addArgument(new Argument("[direction]", "what to do").choices(Object.keys(directions)).default("up"))
    .addOption(storeOption())
    .addHelpText(
      "after",
      `
Examples:
  $ newsgraph migrate
  $ newsgraph migrate status
  $ newsgraph migrate down --store /var/lib/newsgraph/news.db   # its data is lost`,
    )
    .action(async (direction: string, { store: storePath }: { store?: string }) => {
      const store = await openStore(readConfig({ storePath }).storePath);
      try {
        for (const line of (await directions[direction]?.(store)) ?? []) await print(line);
      } finally {
        await closeStore(store);
      }
    });
}
