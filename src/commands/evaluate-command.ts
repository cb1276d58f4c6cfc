import { Command, InvalidArgumentError } from "commander";
import type { EvaluateOptions } from "./evaluate.ts";
import { wantsDebug } from "./wants-debug.ts";

/** `newsgraph evaluate`: measures the extractor on articles that somebody read carefully. */
export function evaluateCommand(): Command {
  return new Command("evaluate")
    .summary("measure the extractor against gold articles")
    .description(
      "Reads the text of each gold article, compares what is found with what a careful reader found, and prints how well they agree.",
    )
    .argument("<gold...>", "JSON lines files of gold articles; each is a set of its own")
    .option(
      "--errors <number>",
      "also list so many of the worst disagreements of each kind, in their text",
      wholeNumber,
    )
    .option("--json", "print the figures as JSON")
    .addHelpText(
      "after",
      `
Examples:
  $ newsgraph evaluate gold.jsonl
  $ newsgraph evaluate --errors 10 gold.jsonl | less -R
  $ newsgraph evaluate --json a.jsonl b.jsonl | jq '.all.joint.f1'`,
    )
    .action(async (files: string[], options: Omit<EvaluateOptions, "debug">, command: Command) => {
      const { evaluate } = await import("./evaluate.ts");
      await evaluate(files, { ...options, debug: wantsDebug(command) });
    });
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/u.test(value)) throw new InvalidArgumentError("It has to be a whole number");
  return Number(value);
}
