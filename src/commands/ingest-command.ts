import { Command } from "commander";
import { readConfig } from "../config.ts";
import { storeOption } from "./store-option.ts";
import { wantsDebug } from "./wants-debug.ts";

/** `newsgraph ingest`: reads articles into the store. */
export function ingestCommand(): Command {
  return new Command("ingest")
    .summary("read articles into the store")
    .description(
      "Reads each file as one article and stores it. A file that cannot be read is reported, and the others are stored.",
    )
    .argument("<file...>", "text files, one article each")
    .addOption(storeOption())
    .addHelpText(
      "after",
      `
Examples:
  $ newsgraph ingest article.txt
  $ newsgraph ingest articles/*.txt --store archive.db`,
    )
    .action(async (files: string[], { store: storePath }: { store?: string }, command: Command) => {
      const config = readConfig({ storePath });
      const { ingest } = await import("./ingest.ts");
      await ingest(config.storePath, files, wantsDebug(command));
    });
}
