import { getSystemErrorMap } from "node:util";
import { ConfigError } from "../config.ts";
import { FormatError } from "../formats/format-error.ts";
import { IngestError } from "../ingest/ingest-error.ts";
import { StoreError } from "../store/store-error.ts";
import { exitCode } from "./exit-code.ts";

/** A mistake in how a command was used, or a state of the machine that its user can change; the message says how. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

const expected = [CommandError, ConfigError, FormatError, IngestError, StoreError];

/**
 * An error in one line for the person at the terminal.
 *
 * A mistake of theirs gets its message; a system error the reason in words; a fault of ours says so and how to see more.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `unexpected: ${String(error)}`;
  const message = error.message.replaceAll(/\s*\n\s*/gu, " ");
  if (expected.some((type) => error instanceof type)) return message;
  const { code, errno, path } = error as NodeJS.ErrnoException;
  const reason = errno === undefined ? undefined : getSystemErrorMap().get(errno)?.[1];
  if (reason !== undefined) return path === undefined ? `${reason} (${code})` : `${path}: ${reason} (${code})`;
  return `unexpected: ${message} (a fault in newsgraph; --debug shows where)`;
}

/**
 * Reports an error on standard error, with its stack only if asked for, and sets the code the process will exit with.
 *
 * @param place what the error is about, where that is one of several: "article.txt"
 */
export function reportFailure(error: unknown, debug: boolean, place?: string): void {
  console.error(`newsgraph: ${place === undefined ? "" : `${place}: `}${describeError(error)}`);
  if (debug && error instanceof Error) console.error(error);
  process.exitCode = error instanceof ConfigError ? exitCode.usage : exitCode.failure;
}
