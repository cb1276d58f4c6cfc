import { Command } from "commander";
import { wantsDebug } from "./wants-debug.ts";

/** `newsgraph extract`: shows what is read from a text, without storing anything. */
export function extractCommand(): Command {
  return new Command("extract")
    .summary("show what is read from an article, as JSON")
    .description("Reads one article and prints its quotes, people, factions and places as JSON. Stores nothing.")
    .argument("<file>", 'a text file, or "-" for standard input')
    .option("--jsonl", 'read {"id", "text"} lines and print a prediction for each, with offsets into its text')
    .addHelpText(
      "after",
      `
Examples:
  $ newsgraph extract article.txt
  $ pbpaste | newsgraph extract - | jq '.quotes[].spans[].exact'
  $ newsgraph extract --jsonl articles.jsonl > predictions.jsonl`,
    )
    .action(async (file: string, { jsonl }: { jsonl?: boolean }, command: Command) => {
      const { extractArticle, extractLines } = await import("./extract.ts");
      await (jsonl ? extractLines(file, wantsDebug(command)) : extractArticle(file));
    });
}
