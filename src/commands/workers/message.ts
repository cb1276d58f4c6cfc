import type { Config } from "../../config.ts";

/** What a worker tells first: that it hears messages. What was sent before is lost. */
export const hearing = "hearing";

/** What a worker is told then. Its settings come from here, so that one that starts later has the same. */
export interface Task {
  /** From 1 on; who takes the place of another has its number. */
  readonly worker: number;
  readonly config: Config;
}

/** What a worker tells then: that it listens, and where, or in one line why it cannot, with the stack for `--debug`. */
export type Report = { readonly url: string } | { readonly failure: string; readonly stack: string | undefined };

/** What a worker is told in the end: to answer what it has. */
export const stop = "stop";
