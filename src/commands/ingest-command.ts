import { Command } from "commander";
import { readConfig } from "../config.ts";
import { storeOption } from "./store-option.ts";
import { threadCount } from "./thread-count.ts";
import { wantsDebug } from "./wants-debug.ts";

/** The options as commander names them. */
interface IngestFlags {
  readonly store?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly threads?: number;
  readonly allowFailures?: boolean;
  readonly failures?: string;
  readonly maxDocument?: string;
  readonly maxUnpacked?: string;
  readonly fetchTimeout?: string;
  readonly allowPrivate?: boolean;
}

/** `newsgraph ingest`: reads articles into the store. */
export function ingestCommand(): Command {
  return new Command("ingest")
    .summary("read articles into the store")
    .description(
      "Reads articles and stores them. What cannot be read is reported, and everything else is stored. What the store has already is left as it is, so the same command can be run again, also after it was stopped.",
    )
    .argument("<input...>", 'files, folders with all that is in them, http(s) addresses, or "-" for standard input')
    .addOption(storeOption())
    .option("--dry-run", "say what would become of each article, and write nothing")
    .option("--json", "print each outcome and the summary as a line of JSON")
    .option("--verbose", "print a line for each article, also of folders and of files with many")
    .option(
      "--threads <number>",
      "on how many threads, one of which stores; where not given, one for each core",
      threadCount,
    )
    .option("--allow-failures", "end with exit code 0 even if something failed")
    .option("--failures <file>", "where to list what failed, as JSON Lines (default: beside the store)")
    .option(
      "--max-document <size>",
      "the largest file, page, feed or line of JSON Lines (NEWSGRAPH_MAX_DOCUMENT; default: 10mb)",
    )
    .option("--max-unpacked <size>", "the most a gzip file may unpack to (NEWSGRAPH_MAX_UNPACKED; default: 4gb)")
    .option("--fetch-timeout <seconds>", "how long to wait for an address (NEWSGRAPH_FETCH_TIMEOUT; default: 30)")
    .option("--allow-private", "also fetch from addresses of this machine and of private networks")
    .addHelpText(
      "after",
      `
Exit code: 0 if nothing failed, 1 if something did, 2 for a wrong option, 130 after Ctrl+C.

Examples:
  $ newsgraph ingest article.txt
  $ newsgraph ingest archive/ more.jsonl.gz --store archive.db
  $ newsgraph ingest https://news.example.org/feed.xml
  $ zcat dump.jsonl.gz | newsgraph ingest - --json | jq -c 'select(.outcome == "failed")'`,
    )
    .action(async (inputs: string[], flags: IngestFlags, command: Command) => {
      const { store: storePath, maxDocument, maxUnpacked, fetchTimeout, ...options } = flags;
      const config = readConfig({ storePath, maxDocument, maxUnpacked, fetchTimeout });
      const { ingest } = await import("./ingest.ts");
      await ingest(config, inputs, { ...options, debug: wantsDebug(command) });
    });
}
