import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { hashDocument } from "../../src/http/graphql/question.ts";
import { post, startTestServer, type TestServer } from "./test-server.ts";

interface RawResponse {
  readonly status: number | undefined;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly bytes: Buffer;
}

/** A GET of which nothing is decoded. */
function get(url: string, headers: { readonly [name: string]: string } = {}): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { "apollo-require-preflight": "1", ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

const addressOf = (server: TestServer, query: string) => `${server.url}/graphql?query=${encodeURIComponent(query)}`;
const statusOf = (response: Response) => response.headers.get("cache-status");
const hit = "newsgraph; hit";
const miss = "newsgraph; fwd=miss";
const bypass = "newsgraph; fwd=bypass";

describe("an answer that comes again", () => {
  test("comes from the cache, byte by byte the same, by POST and by GET", async () => {
    const server = await startTestServer();
    const first = await post(server, "{ hello }");
    const second = await post(server, "{ hello }");
    expect([statusOf(first), statusOf(second)]).toEqual([miss, hit]);
    expect(await second.text()).toBe(await first.text());
    const third = await get(addressOf(server, "{ hello }"), { accept: "*/*" });
    expect([third.headers["cache-status"], String(third.bytes)]).toEqual([hit, '{"data":{"hello":"hello"}}\n']);
  });

  test("has all the headers of the one that was made, whichever way it went", async () => {
    const names = ["date", "keep-alive", "connection", "cache-status", "x-request-id"];
    for (const corsOrigin of ["localhost", "*", "none"]) {
      const server = await startTestServer({ corsOrigin });
      const of = async () => {
        const { headers } = await get(addressOf(server, "{ long }"), { "accept-encoding": "br" });
        return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
      };
      const made = await of();
      expect(await of(), corsOrigin).toEqual(made);
      expect(String(made.vary)).toMatch(/accept, accept-encoding$/u);
    }
  });

  test("is told apart by accept, operation and variables, but not by their order", async () => {
    const server = await startTestServer();
    const ask = async (body: object, accept = "application/json") =>
      statusOf(
        await fetch(`${server.url}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json", accept },
          body: JSON.stringify(body),
        }),
      );
    const query = `query A($x: Boolean!, $y: Boolean!) { hello @include(if: $x) long @include(if: $y) }
      query B($x: Boolean!, $y: Boolean!) { __typename @include(if: $x) hello @include(if: $y) }`;
    expect(await ask({ query, operationName: "A", variables: { x: true, y: false } })).toBe(miss);
    expect(await ask({ variables: { y: false, x: true }, operationName: "A", query })).toBe(hit);
    expect(await ask({ query, operationName: "B", variables: { x: true, y: false } })).toBe(miss);
    expect(await ask({ query, operationName: "A", variables: { x: true, y: true } })).toBe(miss);
    const other = "application/graphql-response+json";
    expect(await ask({ query, operationName: "A", variables: { x: true, y: false } }, other)).toBe(miss);
  });

  test.each([
    ["of a mutation", "mutation { change }", {}],
    ["with errors", "{ crash }", {}],
    ["to a query that is not valid", "{ nothing }", {}],
    ["to somebody who has signed in", "{ hello }", { authorization: "Bearer x" }],
    ["to somebody with a cookie", "{ hello }", { cookie: "a=b" }],
  ])("is made anew %s", async (_what, query, headers) => {
    const server = await startTestServer();
    await post(server, query, headers);
    const again = await post(server, query, headers);
    expect(statusOf(again)).toBe(bypass);
    expect(again.headers.get("cache-control")).toBe("no-store");
  });

  test("is made anew where the store has changed, and each time with --cache 0", async () => {
    let version = 1;
    const server = await startTestServer({}, { version: () => version });
    await post(server, "{ hello }");
    version = 2;
    expect(statusOf(await post(server, "{ hello }"))).toBe(miss);
    const without = await startTestServer({ cache: "0" });
    await post(without, "{ hello }");
    expect(statusOf(await post(without, "{ hello }"))).toBe(miss);
  });

  test("is not given to a GET that a foreign page could have sent", async () => {
    const server = await startTestServer();
    expect((await get(addressOf(server, "{ hello }"))).status).toBe(200);
    expect((await fetch(addressOf(server, "{ hello }"))).status).toBe(400);
  });

  test("two equal mutations at the same time are two", async () => {
    const server = await startTestServer();
    const both = await Promise.all([post(server, "mutation { change }"), post(server, "mutation { change }")]);
    expect(both.map(statusOf)).toEqual([bypass, bypass]);
  });

  test("a hit has its line in the log, with its id", async () => {
    const server = await startTestServer();
    await post(server, "{ hello }");
    await post(server, "{ hello }", { "x-request-id": "abc-1" });
    expect(server.logged.at(-1)).toMatchObject({ requestId: "abc-1", path: "/graphql", status: 200, cache: hit });
  });
});

describe("an entity tag", () => {
  test("is strong, another one for each content coding, and gets a 304 without a body", async () => {
    const server = await startTestServer();
    const url = addressOf(server, "{ long }");
    const tags = new Set<unknown>();
    for (const [coding, decode] of [
      ["br", brotliDecompressSync],
      ["gzip", gunzipSync],
      ["identity", (bytes: Buffer) => bytes],
    ] as const) {
      // Once made, once from the cache.
      for (let turn = 0; turn < 2; turn++) {
        const { headers, bytes } = await get(url, { "accept-encoding": coding });
        expect(headers["content-encoding"]).toBe(coding === "identity" ? undefined : coding);
        expect(JSON.parse(String(decode(bytes))).data.long).toHaveLength(10_000);
        expect(headers.etag).toMatch(/^"[\w-]{43}"$/u);
        tags.add(headers.etag);
        const again = await get(url, { "accept-encoding": coding, "if-none-match": `"x", W/${headers.etag}` });
        expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
        expect(again.headers["cache-control"]).toBe(headers["cache-control"]);
        expect(again.headers["content-length"]).toBeUndefined();
      }
    }
    expect(tags.size).toBe(3);
  });

  test("that is not the answer's gets the whole answer, and a POST none at all", async () => {
    const server = await startTestServer();
    expect((await get(addressOf(server, "{ hello }"), { "if-none-match": '"x"' })).status).toBe(200);
    const posted = await post(server, "{ hello }", { "if-none-match": "*" });
    expect([posted.status, posted.headers.get("etag"), posted.headers.get("cache-control")]).toEqual([200, null, null]);
  });

  test("is there without a cache too", async () => {
    const server = await startTestServer({ cache: "0" });
    const { headers } = await get(addressOf(server, "{ hello }"));
    const again = await get(addressOf(server, "{ hello }"), { "if-none-match": String(headers.etag) });
    expect([again.status, again.bytes.length, again.headers["content-length"]]).toEqual([304, 0, undefined]);
  });
});

test("how long an answer is fresh is what its fields say, and never longer than configured", async () => {
  const control = async (server: TestServer, query: string) =>
    (await get(addressOf(server, query))).headers["cache-control"];
  const server = await startTestServer();
  expect(await control(server, "{ hello }")).toBe("public, max-age=60");
  expect(await control(server, "{ __schema { queryType { name } } }")).toBe("public, max-age=3600");
  expect(await control(server, "{ ...F } fragment F on Query { hello __typename }")).toBe("public, max-age=60");
  const strict = await startTestServer({ maxAge: "0" });
  expect(await control(strict, "{ hello }")).toBe("public, no-cache");
});

describe("a persisted query", () => {
  const query = "{ hello }";
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashDocument(query) } };
  const ask = async (server: TestServer, body: object) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { text: await response.text(), status: statusOf(response) };
  };

  test("is asked for by its hash once it was sent with it, and comes from the cache then", async () => {
    const server = await startTestServer();
    expect((await ask(server, { extensions })).text).toMatch(/PERSISTED_QUERY_NOT_FOUND/u);
    expect((await ask(server, { query, extensions })).text).toMatch(/"hello"/u);
    expect(await ask(server, { extensions })).toEqual({ text: '{"data":{"hello":"hello"}}\n', status: hit });
  });

  test("is not registered under the hash of another one", async () => {
    const server = await startTestServer();
    expect((await ask(server, { query: "{ long }", extensions })).text).toMatch(/sha does not match/u);
    expect((await ask(server, { extensions })).text).toMatch(/PERSISTED_QUERY_NOT_FOUND/u);
  });
});

describe("trusted documents", () => {
  const text = "query Hello($x: Boolean = true) { hello @include(if: $x) }";
  const trustedDocuments = new Map([text, "mutation { change }"].map((each) => [hashDocument(each), each]));
  const address = (server: TestServer, search = "") => `${server.url}/graphql/d/${hashDocument(text)}${search}`;

  test("are read at an address of their own, without any header, and kept", async () => {
    const server = await startTestServer({}, { trustedDocuments });
    for (const status of [miss, hit]) {
      const response = await fetch(address(server, "?variables=%7B%22x%22%3Atrue%7D&operationName=Hello"));
      expect(await response.json()).toEqual({ data: { hello: "hello" } });
      expect([response.status, statusOf(response)]).toEqual([200, status]);
      expect(response.headers.get("cache-control")).toBe("public, max-age=60");
    }
    expect((await fetch(address(server), { method: "HEAD" })).status).toBe(200);
  });

  test.each(["?variables=1", "?variables={", "?query={hello}", "?variables={}&variables={}"])(
    "%s is refused with one line",
    async (search) => {
      const server = await startTestServer({}, { trustedDocuments });
      const response = await fetch(address(server, search));
      expect([response.status, await response.text()]).toEqual([404, expect.stringMatching(/"DOCUMENT_NOT_FOUND"/u)]);
    },
  );

  test("a mutation among them is not run by GET", async () => {
    const server = await startTestServer({}, { trustedDocuments });
    expect((await fetch(`${server.url}/graphql/d/${hashDocument("mutation { change }")}`)).status).toBe(405);
  });

  test("can be all that is answered, in whatever way they are asked for", async () => {
    const server = await startTestServer({ trustedDocumentsOnly: "true" }, { trustedDocuments });
    expect((await fetch(address(server))).status).toBe(200);
    expect((await post(server, text)).status).toBe(200);
    const body = { extensions: { persistedQuery: { version: 1, sha256Hash: hashDocument(text) } } };
    const byHash = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(await byHash.json()).toEqual({ data: { hello: "hello" } });
    for (const response of [
      await post(server, "{ hello }"),
      await post(server, "{"),
      await post(server, "{ __schema { queryType { name } } }"),
      await fetch(addressOf(server, "{ hello }"), { headers: { "apollo-require-preflight": "1" } }),
      await fetch(`${addressOf(server, text)}&query={hello}`, { headers: { "apollo-require-preflight": "1" } }),
    ]) {
      expect([response.status, await response.text()]).toEqual([403, expect.stringMatching(/"DOCUMENT_NOT_TRUSTED"/u)]);
    }
  });
});
