import { type DestinationStream, type Logger, pino } from "pino";
import type { LogLevel } from "../config.ts";

/**
 * The server's log: a JSON object a line.
 *
 * It goes to standard error, so that standard output stays for what a person started the command for.
 */
export function createLogger(level: LogLevel, destination: DestinationStream = pino.destination(2)): Logger {
  return pino({ level, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}
