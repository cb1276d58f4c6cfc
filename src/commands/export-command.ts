import { Command, InvalidArgumentError, Option } from "commander";
import { readConfig } from "../config.ts";
import type { ExportOptions } from "./export.ts";
import { storeOption } from "./store-option.ts";

/** `newsgraph export`: writes the store out. */
export function exportCommand(): Command {
  return new Command("export")
    .summary("write the articles, quotes and entities of the store out")
    .description(
      "Writes every article with its quotes, people, factions and places: as JSON Lines, which `newsgraph ingest` reads back to the same store, as IPTC ninjs, an item a line, or as CSV, a file a noun.",
    )
    .addOption(
      new Option("--format <format>", "what to write").choices(["jsonl", "ninjs", "csv"]).makeOptionMandatory(),
    )
    .option("--out <path>", 'the file to write, or "-" for standard output, which is the default; for CSV a folder')
    .option(
      "--since <date>",
      "only articles published or changed on this day (UTC) or later, such as 2031-05-04",
      dateOf,
    )
    .option("--publisher <name>", "only articles of this publisher, as they write it")
    .option(
      "--no-source",
      "JSON Lines of articles only, without the bytes they were read from, earlier revisions and decisions: smaller, and read anew from the text",
    )
    .option("--spreadsheet", "CSV for a spreadsheet: with an apostrophe before what it would run as a formula")
    .addOption(storeOption())
    .addHelpText(
      "after",
      `
Examples:
  $ newsgraph export --format jsonl | gzip > articles.jsonl.gz
  $ newsgraph export --format csv --out tables --publisher "Marrow Herald"
  $ newsgraph export --format ninjs --since 2031-05-04 --out items.jsonl`,
    )
    .action(async ({ store: storePath, ...options }: ExportOptions & { store?: string }) => {
      const config = readConfig({ storePath });
      const { exportStore } = await import("./export.ts");
      await exportStore(config.storePath, options);
    });
}

function dateOf(value: string): string {
  const day = /^\d{4}-\d\d-\d\d$/u.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(value)) {
    throw new InvalidArgumentError("It has to be a day such as 2031-05-04");
  }
  return day.toISOString();
}
