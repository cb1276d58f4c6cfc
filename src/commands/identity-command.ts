import { Command } from "commander";
import { readConfig } from "../config.ts";
import type { IdentityType } from "../ingest/identity/apply-decisions.ts";
import { storeOption } from "./store-option.ts";

interface Flags {
  readonly store?: string;
  readonly json?: boolean;
  readonly article?: string;
}

/** `newsgraph people` and `newsgraph factions`: an editor's decisions on who is who. */
export function identityCommand(name: "people" | "factions", type: IdentityType): Command {
  const one = type === "Person" ? "person" : "faction";
  const command = new Command(name)
    .summary(`say which ${name} are one, and which are not`)
    .description(
      `Merges and splits ${name}. Decisions are kept in the store, and later ingests and reextract follow them. A ${one} is
given by slug, by id, or by exact name; a name of several is refused and they are listed.`,
    )
    .addHelpText(
      "after",
      `
Examples:
  $ newsgraph ${name} merge ${type === "Person" ? '"Vladimir Putin" putin-3fa9c2' : '"African Union" au'}
  $ newsgraph ${name} split ${type === "Person" ? '"Vladimir Putin" putin-3fa9c2' : '"African Union" au'}
  $ newsgraph ${name} split ${type === "Person" ? "paul-ekman" : "farmers-party"} --article cup-final-report
  $ newsgraph ${name} decisions --json`,
    );
  const sub = (spec: string, summary: string) =>
    command
      .command(spec)
      .summary(summary)
      .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`)
      .addOption(storeOption())
      .option("--json", "print the answer as JSON");
  sub("merge <kept> <other>", `make two ${name} one; the first stays, and the id of the second leads to it`).action(
    async (kept: string, other: string, { store, json = false }: Flags) => {
      const { mergeCommand } = await import("./identity.ts");
      await mergeCommand(readConfig({ storePath: store }).storePath, { type, json }, kept, other);
    },
  );
  sub(`split <${one}> [other]`, `take apart what is one ${one}: the name given second, or what one article says`)
    .option("--article <slug>", `the article that means another ${one} by the name`)
    .action(async (whole: string, other: string | undefined, { store, json = false, article }: Flags) => {
      const { splitCommand } = await import("./identity.ts");
      await splitCommand(readConfig({ storePath: store }).storePath, { type, json }, whole, { other, article });
    });
  sub("decisions", "list what was decided, oldest first").action(async ({ store, json = false }: Flags) => {
    const { listDecisions } = await import("./identity.ts");
    await listDecisions(readConfig({ storePath: store }).storePath, { type, json });
  });
  return command;
}
