import type { Config } from "../config.ts";
import { CommandError } from "./failure.ts";

/** What the system refuses when a server begins to listen, in one line for the user; any other error as it is. */
export function explainListenError(error: unknown, { host, port }: Pick<Config, "host" | "port">): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case "EADDRINUSE":
      return new CommandError(
        `port ${port} is in use: stop the program that has it, or choose another, as in --port ${port + 1}`,
      );
    case "EACCES":
      return new CommandError(`port ${port} is not yours to use: choose one from 1024 on, as in --port 4000`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new CommandError(`host ${host} is not an address of this machine: try --host localhost or --host 0.0.0.0`);
    default:
      return error;
  }
}
