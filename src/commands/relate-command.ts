import { Command } from "commander";
import { readConfig } from "../config.ts";
import { storeOption } from "./store-option.ts";

/** `newsgraph relate`: relates all articles of the store anew. */
export function relateCommand(): Command {
  return new Command("relate")
    .summary("relate all articles of the store anew")
    .description(
      "Makes the index of the store and the computed relations between its articles anew. Ingest keeps both up to date; this is for a store of an older version, and for scores that do not depend on the order in which articles came.",
    )
    .addOption(storeOption())
    .addHelpText(
      "after",
      `
Examples:
  $ newsgraph relate
  $ newsgraph relate --store archive.db`,
    )
    .action(async ({ store: storePath }: { store?: string }) => {
      const config = readConfig({ storePath });
      const { relate } = await import("./relate.ts");
      await relate(config.storePath);
    });
}
