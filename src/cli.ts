#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { evaluateCommand } from "./commands/evaluate-command.ts";
import { exitCode } from "./commands/exit-code.ts";
import { exportCommand } from "./commands/export-command.ts";
import { extractCommand } from "./commands/extract-command.ts";
import { reportFailure } from "./commands/failure.ts";
import { identityCommand } from "./commands/identity-command.ts";
import { ingestCommand } from "./commands/ingest-command.ts";
import { migrateCommand } from "./commands/migrate-command.ts";
import { packageVersion } from "./commands/package.ts";
import { reextractCommand } from "./commands/reextract-command.ts";
import { relateCommand } from "./commands/relate-command.ts";
import { serveCommand } from "./commands/serve-command.ts";
import { wantsDebug } from "./commands/wants-debug.ts";

function createProgram(): Command {
  const program = new Command("newsgraph")
    .description("News text in, a GraphQL API of articles, quotes, people, factions and related stories out.")
    .version(packageVersion)
    .option("--debug", "show the stack of an error (NEWSGRAPH_DEBUG=1)")
    .addHelpText(
      "after",
      `
Examples:
  $ newsgraph serve
  $ newsgraph ingest articles/*.txt
  $ newsgraph extract article.txt
  $ newsgraph help ingest`,
    );
  for (const command of [
    serveCommand(),
    ingestCommand(),
    exportCommand(),
    extractCommand(),
    evaluateCommand(),
    relateCommand(),
    reextractCommand(),
    identityCommand("people", "Person"),
    identityCommand("factions", "Faction"),
    migrateCommand(),
  ]) {
    program.addCommand(command);
  }
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
    command.exitOverride().configureOutput({
      outputError: (message, write) => write(`newsgraph: ${oneLine(message)}; see newsgraph --help\n`),
    });
  }
  return program;
}

/** Commander's message without its label, and with its suggestion on the same line. */
function oneLine(message: string): string {
  return message
    .replace(/^error: /u, "")
    .trim()
    .replaceAll(/\s*\n\s*/gu, " ");
}

async function main(): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(exitCode.ok);
    throw error;
  });
  const program = createProgram();
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportFailure(error, wantsDebug(program));
    process.exitCode = error.exitCode === 0 ? exitCode.ok : exitCode.usage;
  }
}

await main();
