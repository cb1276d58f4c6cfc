import type { FastifyReply } from "fastify";
import type { ErrorBody } from "./error-body.ts";

/**
 * Changes the status of an answer in plain `application/json` to 200 where the request was well-formed and GraphQL refused
 * it: there a client is to read the body, and any other status may come from a proxy. Under `application/graphql-response+json` it
 * stays (https://graphql.github.io/graphql-over-http/draft/, "application/json" and "application/graphql-response+json").
 *
 * @param payload the answer's text
 */
export function setJsonStatus(reply: FastifyReply, payload: string): void {
  if (reply.statusCode !== 400 && reply.statusCode !== 503) return;
  if (!String(reply.getHeader("content-type")).startsWith("application/json")) return;
  const { errors } = JSON.parse(payload) as ErrorBody;
  // Apollo's code for a request that is not well-formed.
  if (errors[0].extensions.code !== "BAD_REQUEST") reply.code(200);
}
