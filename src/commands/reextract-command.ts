import { Command, InvalidArgumentError } from "commander";
import { readConfig } from "../config.ts";
import { extractorVersion } from "../extract/extractor-version.ts";
import { compareVersions, versionPattern } from "../ingest/revisions/compare-versions.ts";
import { storeOption } from "./store-option.ts";
import { wantsDebug } from "./wants-debug.ts";

interface ReextractFlags {
  readonly store?: string;
  readonly since?: string;
  readonly json?: boolean;
}

/** `newsgraph reextract`: brings stored articles up to the present extractor. */
export function reextractCommand(): Command {
  return new Command("reextract")
    .summary("read stored articles again, after the extractor has improved")
    .description(
      `Reads stored articles again from the bytes they came in, with the present extractor (${extractorVersion}). Ids,
revisions and editors' decisions stay; the report says what changed. An article that cannot be read any more is
reported and kept as it is. Stop it with Ctrl+C; the same command goes on where it stopped.`,
    )
    .option(
      "--since <version>",
      `only articles whose last reading is by a version before this one; without it, all that were not read by ${extractorVersion}`,
      knownVersion,
    )
    .addOption(storeOption())
    .option("--json", "print the report as JSON")
    .addHelpText(
      "after",
      `
Examples:
  $ newsgraph reextract
  $ newsgraph reextract --since ${extractorVersion}   # what the release notes of ${extractorVersion} say is read better since
  $ newsgraph reextract --json | jq .quotes.added`,
    )
    .action(async ({ store: storePath, since, json = false }: ReextractFlags, command: Command) => {
      const config = readConfig({ storePath });
      const { runReextract } = await import("./reextract.ts");
      await runReextract(config.storePath, { since, json, debug: wantsDebug(command) });
    });
}

function knownVersion(value: string): string {
  if (!versionPattern.test(value)) throw new InvalidArgumentError(`It has to be a version, as in ${extractorVersion}`);
  if (compareVersions(value, extractorVersion) > 0) {
    throw new InvalidArgumentError(`This program reads as of ${extractorVersion}: give that version or one before it`);
  }
  return value;
}
