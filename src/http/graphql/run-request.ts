import type { IncomingHttpHeaders } from "node:http";
import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import type { ErrorBody } from "../error-body.ts";
import type { RequestContext } from "../request-context.ts";

/** What Apollo Server answers. */
export interface ApolloAnswer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly text: string;
}

/** A request as Apollo Server takes it, whatever server it came through. */
export interface ApolloRequest {
  readonly method: string;
  readonly headers: Pick<IncomingHttpHeaders, string>;
  /** The part of the address from its `?` on, or empty. */
  readonly search: string;
  readonly body: unknown;
}

/** Lets Apollo Server answer a request, in the status that GraphQL over HTTP asks for. */
export async function runRequest(
  apollo: ApolloServer<RequestContext>,
  { method, headers, search, body }: ApolloRequest,
  context: () => RequestContext,
): Promise<ApolloAnswer> {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const httpGraphQLRequest: HTTPGraphQLRequest = { method, headers: map, search, body };
  const answer = await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context() });
  if (answer.body.kind !== "complete") throw new Error("an answer in parts, which no operation of this schema has");
  const text = answer.body.string;
  const sent = Object.fromEntries(answer.headers);
  return { status: jsonStatus(answer.status ?? 200, sent["content-type"], text), headers: sent, text };
}

/**
 * Changes the status of an answer in plain `application/json` to 200 where the request was well-formed and GraphQL refused
 * it: there a client is to read the body, and any other status may come from a proxy. Under `application/graphql-response+json` it
 * stays (https://graphql.github.io/graphql-over-http/draft/, "application/json" and "application/graphql-response+json").
 */
function jsonStatus(status: number, mediaType: string | undefined, text: string): number {
  if ((status !== 400 && status !== 503) || !mediaType?.startsWith("application/json")) return status;
  const { errors } = JSON.parse(text) as ErrorBody;
  // Apollo's code for a request that is not well-formed.
  return errors[0].extensions.code === "BAD_REQUEST" ? status : 200;
}
