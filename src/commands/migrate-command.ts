import { Argument, Command } from "commander";
import { readConfig } from "../config.ts";
import type { Direction } from "./migrate.ts";
import { storeOption } from "./store-option.ts";

/** `newsgraph migrate`: brings the store's tables to the form this version needs, or back. */
export function migrateCommand(): Command {
  return new Command("migrate")
    .summary("bring the store's tables up to date, or back")
    .description("Runs the migrations that the store has not seen (up), takes back the newest (down), or lists them.")
    .addArgument(new Argument("[direction]", "what to do").choices(["up", "down", "status"]).default("up"))
    .addOption(storeOption())
    .addHelpText(
      "after",
      `
Examples:
  $ newsgraph migrate
  $ newsgraph migrate status
  $ newsgraph migrate down --store /var/lib/newsgraph/news.db   # its data is lost`,
    )
    .action(async (direction: Direction, { store: storePath }: { store?: string }) => {
      const config = readConfig({ storePath });
      const { migrate } = await import("./migrate.ts");
      await migrate(config.storePath, direction);
    });
}
