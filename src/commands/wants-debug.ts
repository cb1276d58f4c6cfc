import type { Command } from "commander";
import { readDebug } from "../config.ts";

/** True if whoever runs a command asked to see the stacks of errors, by flag or environment. */
export function wantsDebug(command: Command): boolean {
  return readDebug(command.optsWithGlobals<{ debug?: boolean }>().debug);
}
