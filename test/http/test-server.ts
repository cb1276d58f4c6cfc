import { Writable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { GraphQLError, GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import { onTestFinished } from "vitest";
import { parseConfig } from "../../src/config.ts";
import { createLogger } from "../../src/http/logger.ts";
import { type RunningServer, type ServerParts, startServer } from "../../src/http/server.ts";

/** A schema with what is hard to come by in a real one: a failing resolver, a slow one, a long answer, a mutation. */
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: "Query",
    fields: {
      hello: { type: GraphQLString, resolve: () => "hello" },
      long: { type: GraphQLString, resolve: () => "news ".repeat(2000) },
      slow: {
        type: GraphQLString,
        args: { milliseconds: { type: new GraphQLNonNull(GraphQLInt) } },
        resolve: (_root, { milliseconds }: { milliseconds: number }) => setTimeout(milliseconds, "slow"),
      },
      crash: {
        type: GraphQLString,
        resolve: () => {
          throw new Error("SQLITE_ERROR: near /secret/path");
        },
      },
      refuse: {
        type: GraphQLString,
        resolve: () => {
          throw new GraphQLError("there is no such page", { extensions: { code: "PAGE_SIZE_EXCEEDED" } });
        },
      },
    },
  }),
  mutation: new GraphQLObjectType({
    name: "Mutation",
    fields: { change: { type: GraphQLString, resolve: () => "changed" } },
  }),
});

export interface TestServer extends RunningServer {
  /** The log's lines so far. */
  readonly logged: readonly { readonly [key: string]: unknown }[];
}

/** A server on a free port with a schema of its own and a log that the test can read; it closes when the test ends. */
export async function startTestServer(
  flags: Parameters<typeof parseConfig>[0] = {},
  parts: Partial<ServerParts> = {},
): Promise<TestServer> {
  const logged: { [key: string]: unknown }[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      logged.push(JSON.parse(String(chunk)));
      done();
    },
  });
  const server = await startServer({
    config: parseConfig({ port: "0", host: "127.0.0.1", ...flags }, {}),
    log: createLogger("info", destination),
    schema,
    createContext: () => ({}),
    ping: async () => {},
    version: () => 1,
    trustedDocuments: new Map(),
    explorerFolder: "/nowhere",
    ...parts,
  });
  onTestFinished(() => server.close());
  return { ...server, logged };
}

/** Posts a query as a front end does. */
export function post(server: RunningServer, query: string, headers: { readonly [name: string]: string } = {}) {
  return fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
}
