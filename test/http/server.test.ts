import { request } from "node:http";
import { setTimeout } from "node:timers/promises";
import { brotliDecompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { post, startTestServer } from "./test-server.ts";

describe("what a response carries", () => {
  test("a long answer is compressed with what the client prefers", async () => {
    const server = await startTestServer();
    const body = JSON.stringify({ query: "{ long }" });
    const raw = await new Promise<{ encoding: string | undefined; bytes: Buffer }>((resolve, reject) => {
      const headers = { "content-type": "application/json", "accept-encoding": "br, gzip" };
      request(`${server.url}/graphql`, { method: "POST", headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({ encoding: response.headers["content-encoding"], bytes: Buffer.concat(chunks) }),
        );
      })
        .on("error", reject)
        .end(body);
    });
    expect(raw.encoding).toBe("br");
    expect(raw.bytes.length).toBeLessThan(1000);
    expect(JSON.parse(String(brotliDecompressSync(raw.bytes))).data.long).toHaveLength(10_000);
    const gzip = await post(server, "{ long }", { "accept-encoding": "gzip" });
    expect(gzip.headers.get("content-encoding")).toBe("gzip");
  });

  test("every one says that it is nobody's script, and whose request it answers", async () => {
    const server = await startTestServer();
    const response = await post(server, "{ hello }", { "x-request-id": "abc-1" });
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toMatch(/default-src 'none'/u);
    expect(response.headers.get("x-request-id")).toBe("abc-1");
    expect(server.logged.at(-1)).toMatchObject({ requestId: "abc-1", method: "POST", path: "/graphql", status: 200 });
  });

  test.each(["two words", "x".repeat(101), '{"level":60}'])("an insane x-request-id is replaced: %s", async (id) => {
    const server = await startTestServer();
    const response = await post(server, "{ hello }", { "x-request-id": id });
    expect(response.headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/u);
  });
});

describe("closing", () => {
  test("a request in flight is answered, a new one is refused", async () => {
    const server = await startTestServer();
    const inFlight = post(server, "{ slow(milliseconds: 300) }");
    await setTimeout(100);
    const closed = server.close();
    await setTimeout(50);
    await expect(post(server, "{ hello }")).rejects.toThrow();
    const response = await inFlight;
    expect([await response.json(), response.headers.get("connection")]).toEqual([{ data: { slow: "slow" } }, "close"]);
    await closed;
  });

  test("waits no longer than configured", async () => {
    const server = await startTestServer({ shutdownTimeout: "1" });
    const inFlight = post(server, "{ slow(milliseconds: 5000) }").catch((error: Error) => error);
    await setTimeout(100);
    const start = performance.now();
    await server.close();
    expect(performance.now() - start).toBeLessThan(2000);
    expect(await inFlight).toBeInstanceOf(Error);
  });

  test("is announced at /readyz before connections are refused", async () => {
    const server = await startTestServer({ shutdownDelay: "1" });
    const closed = server.close();
    const ready = await fetch(`${server.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: "closing" }]);
    expect((await post(server, "{ hello }")).status).toBe(200);
    await closed;
    await expect(fetch(`${server.url}/readyz`)).rejects.toThrow();
  });
});
