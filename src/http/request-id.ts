import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** What may stand in a log and in a header without doing harm there. */
const sane = /^[\w.:-]{1,100}$/u;

/** The id that a request has in the log: the caller's `x-request-id` where it is sane, so that traces join up, else a new one. */
export function requestId(request: Pick<IncomingMessage, "headers">): string {
  const given = request.headers["x-request-id"];
  return typeof given === "string" && sane.test(given) ? given : randomUUID();
}
