import { Command, Option } from "commander";
import { threadCount } from "./thread-count.ts";
import { wantsDebug } from "./wants-debug.ts";

interface ExtractOptions {
  readonly explain?: boolean;
  readonly jsonl?: boolean;
  readonly threads?: number;
}

/** `newsgraph extract`: shows what is read from a text, without storing anything. */
export function extractCommand(): Command {
  return new Command("extract")
    .summary("show what is read from an article, as JSON")
    .description(
      "Reads an article and prints its quotes, people, factions and places as JSON: plain text, a web page, a feed, ninjs, NewsML-G2, NITF or a JSON record, recognised by content. Of several articles it prints a line each. Stores nothing.",
    )
    .argument("<file>", 'a file of any of these, or "-" for standard input')
    .addOption(
      new Option("--explain", "print the article with each decision and the rule that took it").conflicts("jsonl"),
    )
    .option("--jsonl", 'read {"id", "text"} lines and print a prediction for each, with offsets into its text')
    .option("--threads <number>", "with --jsonl: on how many threads; where not given, one for each core", threadCount)
    .addHelpText(
      "after",
      `
Examples:
  $ newsgraph extract article.txt
  $ newsgraph extract --explain page.html | less -R
  $ pbpaste | newsgraph extract - | jq '.quotes[].spans[].exact'
  $ newsgraph extract --jsonl articles.jsonl > predictions.jsonl`,
    )
    .action(async (file: string, { explain, jsonl, threads }: ExtractOptions, command: Command) => {
      const { explainDocument, extractDocument, extractLines } = await import("./extract.ts");
      if (jsonl) await extractLines(file, wantsDebug(command), threads);
      else await (explain ? explainDocument : extractDocument)(file, wantsDebug(command));
    });
}
