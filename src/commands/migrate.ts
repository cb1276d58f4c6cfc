import { MigrationExecutor } from "typeorm";
import { closeStore, openStore, type Store } from "../store/database.ts";
import { migrateDown, migrateUp } from "../store/migrate.ts";
import { print } from "./print.ts";

export type Direction = "up" | "down" | "status";

/** What each direction does to an open store; gives the lines to print. */
const directions: { readonly [direction in Direction]: (store: Store) => Promise<string[]> } = {
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

/** Moves the migrations of a store, or lists them, and prints what was done. */
export async function migrate(storePath: string, direction: Direction): Promise<void> {
  const store = await openStore(storePath);
  try {
    for (const line of await directions[direction](store)) await print(line);
  } finally {
    await closeStore(store);
  }
}
