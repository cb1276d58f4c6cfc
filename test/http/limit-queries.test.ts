import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSeed } from "../../src/commands/load-seed.ts";
import { parseConfig } from "../../src/config.ts";
import { createContext } from "../../src/graphql/context.ts";
import { buildGraphqlSchema } from "../../src/graphql/schema.ts";
import type { ErrorBody } from "../../src/http/error-body.ts";
import type { ServerParts } from "../../src/http/server.ts";
import type { Store } from "../../src/store/database.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { post, startTestServer } from "./test-server.ts";

const schema = buildGraphqlSchema();
let store: Store;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ store, remove } = await temporaryStore());
  await loadSeed(store, join("data", "seed"));
});
afterAll(() => remove());

/** A server of the seed article. */
const serve = (flags: Parameters<typeof parseConfig>[0] = {}, parts: Partial<ServerParts> = {}) =>
  startTestServer(flags, { schema, createContext: (signal) => createContext(store, signal), ...parts });

const refusal = async (response: Response) => ((await response.json()) as ErrorBody).errors[0];

const folder = join("explorer", "examples");
const readme = [...readFileSync("README.md", "utf8").matchAll(/```graphql\n([\s\S]+?)```/gu)];
const documented = [
  ["the introspection query", getIntrospectionQuery({ inputValueDeprecation: true, directiveIsRepeatable: true })],
  ...readdirSync(folder).map((name) => [`the example ${name}`, readFileSync(join(folder, name), "utf8")]),
  ...readme.map(([, query = ""], index) => [`query ${index + 1} of the README`, query]),
] as [string, string][];

test.each(documented)("%s is within the limits", async (_name, query) => {
  const server = await serve();
  expect(await (await post(server, query)).json()).not.toHaveProperty("errors");
});

describe("a query that asks for too much", () => {
  test.each([
    [
      "cost",
      "{ articles(first: 100) { nodes { quotes(first: 100) { nodes { spans { exact } verbatim { exact } } } } } }",
      { cost: 210_201, limit: 200_000 },
    ],
    ["depth", `{ quotes { nodes ${"{ continues ".repeat(14)} { id } ${"}".repeat(14)} } }`, { depth: 17, limit: 15 }],
    [
      "aliases",
      `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(" ")} }`,
      { aliases: 31, limit: 30 },
    ],
    [
      "rootFields",
      `{ ${Array.from({ length: 21 }, (_, n) => `a${n}: quotes { totalCount }`).join(" ")} }`,
      { rootFields: 21, limit: 20 },
    ],
    ["tokens", `{ ${"__typename ".repeat(2000)} }`, { limit: 2000 }],
  ])("is refused for its %s, with how much it is and how much it may be", async (_what, query, details) => {
    const server = await serve();
    const response = await post(server, query, { accept: "application/graphql-response+json" });
    expect(response.status).toBe(400);
    const { message, extensions } = await refusal(response);
    expect(extensions).toEqual({ code: "QUERY_TOO_COMPLEX", ...details });
    for (const number of Object.values(details)) expect(message).toContain(String(number));
  });

  test("is refused with status 200 under application/json, as any query that GraphQL refuses", async () => {
    const server = await serve({ maxDepth: "1" });
    const response = await post(server, "{ articles { totalCount } }");
    expect([response.status, (await refusal(response)).extensions.code]).toEqual([200, "QUERY_TOO_COMPLEX"]);
  });

  test("is answered where the limit is 0", async () => {
    const off = { maxTokens: "0", maxAliases: "0", maxRootFields: "0", maxDepth: "0", maxCost: "0" };
    const server = await serve(off);
    const publishers = JSON.stringify(["Al Jazeera", ...Array.from({ length: 3000 }, (_, n) => `Paper ${n}`)]);
    const query = `{ articles(first: 100, filter: { publisher: ${publishers} }) { nodes { quotes(first: 100) { nodes { id } } } } }`;
    expect(await (await post(server, query)).json()).not.toHaveProperty("errors");
  });
});

describe("a query over its time", () => {
  const slow = "{ articles(first: 1) { nodes { id } totalCount } }";
  /** The store with a statement before each read that takes minutes. */
  const slowStore = () => {
    const endless =
      "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 1e10) SELECT count(*) FROM n";
    const begun: string[] = [];
    const all: Store["reader"]["all"] = async (sql, parameters, signal) => {
      begun.push(sql);
      await store.reader.all(endless, [], signal);
      return store.reader.all(sql, parameters, signal);
    };
    return { begun, store: { ...store, reader: { ...store.reader, all } } };
  };

  test("is stopped and says so, in one error without data; no more of its statements are begun", async () => {
    const slowed = slowStore();
    const config = { ...parseConfig({ port: "0", host: "127.0.0.1" }, {}), queryTimeout: 100 };
    const server = await serve({}, { config, createContext: (signal) => createContext(slowed.store, signal) });
    const response = await post(server, slow, { accept: "application/graphql-response+json" });
    expect(response.status).toBe(503);
    const body = (await response.json()) as ErrorBody;
    expect(body).toEqual({
      errors: [
        {
          message: expect.stringMatching(/^the query took longer than 0\.1 seconds and was stopped; ask for /u),
          extensions: { code: "QUERY_TIMEOUT", limitMilliseconds: 100 },
        },
      ],
    });
    expect(slowed.begun).toHaveLength(1);
    // The connections are free for others.
    expect(await store.reader.all("SELECT 1 AS n")).toEqual([{ n: 1 }]);
  });

  test("hits no other request at the same time", async () => {
    const slowed = slowStore();
    let turn = 0;
    const config = { ...parseConfig({ port: "0", host: "127.0.0.1" }, {}), queryTimeout: 2000 };
    const createBoth: ServerParts["createContext"] = (signal) =>
      turn++ === 0 ? createContext(slowed.store, signal) : createContext(store, signal);
    const server = await serve({}, { config, createContext: createBoth });
    const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => post(server, slow)));
    expect(await first?.json()).toMatchObject({ errors: [{ extensions: { code: "QUERY_TIMEOUT" } }] });
    for (const other of others) expect(await other.json()).not.toHaveProperty("errors");
  });
});
