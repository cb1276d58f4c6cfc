import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { runCli, temporaryFolder } from "./cli-process.ts";
import { query, serve } from "./served.ts";

const countArticles = "{ articles { totalCount } }";

describe("serve", () => {
  test("fills an empty store, says where the API and the explorer are, and answers", async () => {
    const { url, greeting } = await serve(temporaryFolder());
    expect(greeting).toContain(`${url}/graphql`);
    expect(greeting).toContain(`${url}/explorer/`);
    expect(await query(url, countArticles)).toEqual({ articles: { totalCount: 1 } });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect((await fetch(`${url}/explorer/`)).headers.get("content-type")).toContain("text/html");
  });

  test("started again, loads nothing twice", async () => {
    const folder = temporaryFolder();
    const first = await serve(folder);
    first.process.kill("SIGTERM");
    await first.finished;
    const second = await serve(folder);
    expect(second.greeting).not.toContain("seed");
    expect(await query(second.url, countArticles)).toEqual({ articles: { totalCount: 1 } });
  });

  test("--no-seed leaves an empty store empty", async () => {
    const { url } = await serve(temporaryFolder(), ["--no-seed"]);
    expect(await query(url, countArticles)).toEqual({ articles: { totalCount: 0 } });
  });

  test("is reached at every address of localhost", async () => {
    const { url } = await serve(temporaryFolder());
    for (const { address, family } of await lookup("localhost", { all: true })) {
      const host = family === 6 ? `[${address}]` : address;
      expect((await fetch(`http://${host}:${new URL(url).port}/healthz`)).status, address).toBe(200);
    }
  });

  test("answers a document of the examples by its hash, and sees what another process writes", async () => {
    const folder = temporaryFolder();
    const { url } = await serve(folder);
    const { operations } = JSON.parse(readFileSync("trusted-documents.json", "utf8"));
    const [{ id }] = operations.filter(({ name }: { name: string }) => name === "WhoSaidWhat");
    const ask = async () => (await fetch(`${url}/graphql/d/${id}`)).text();
    const before = await ask();
    expect(await ask()).toBe(before);
    const text = "Ships wait\n\n“We wait,” said Ruth Calder, the leader of the Dock Workers Union.\n";
    writeFileSync(join(folder, "ships.txt"), text);
    expect(await runCli(["ingest", "ships.txt"], { folder })).toMatchObject({ code: 0 });
    expect(await ask()).toContain("We wait");
  });

  test("a manifest that is not there is one line", async () => {
    const { code, stderr } = await runCli(["serve", "--trusted-documents", "/nowhere.json"]);
    expect(code).toBe(1);
    expect(stderr).toBe("newsgraph: cannot read the trusted documents /nowhere.json (ENOENT)\n");
  });

  test("a port in use is one line that says what to do", async () => {
    const taken: Server = createServer().listen(0, "localhost");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const { code, stdout, stderr } = await runCli(["serve", "--no-seed", "--port", String(port)]);
    taken.close();
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(
      `newsgraph: port ${port} is in use: stop the program that has it, or choose another, as in --port ${port + 1}\n`,
    );
  });

  test("a host that is not of this machine is one line", async () => {
    const { code, stderr } = await runCli(["serve", "--no-seed", "--host", "192.0.2.1"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^newsgraph: host 192\.0\.2\.1 is not an address of this machine[^\n]*\n$/u);
  });
});

describe("told to stop", () => {
  test.each(["SIGTERM", "SIGINT"] as const)(
    "by %s, answers the request in flight, closes the store and exits with 0",
    async (signal) => {
      const { url, process: server, finished } = await serve(temporaryFolder());
      const body = JSON.stringify({ query: countArticles });
      const headers = { "content-type": "application/json", "content-length": String(body.length) };
      const inFlight = request(`${url}/graphql`, { method: "POST", headers });
      const answered = once(inFlight, "response");
      inFlight.write(body.slice(0, 10));
      await setTimeout(200);
      server.kill(signal);
      await setTimeout(200);
      await expect(fetch(`${url}/healthz`)).rejects.toThrow();
      inFlight.end(body.slice(10));
      const [response] = await answered;
      expect([response.statusCode, response.headers.connection]).toEqual([200, "close"]);
      response.resume();
      const { code, stderr } = await finished;
      expect(code).toBe(0);
      expect(stderr).not.toMatch(/"level":[56]0/u);
    },
  );

  test("waits for a request that does not end no longer than it may", async () => {
    const { url, process: server, finished } = await serve(temporaryFolder(), ["--shutdown-timeout", "1"]);
    const stuck = request(`${url}/graphql`, { method: "POST", headers: { "content-length": "100" } });
    stuck.on("error", () => {});
    stuck.write("{");
    await setTimeout(200);
    const start = performance.now();
    server.kill("SIGTERM");
    expect((await finished).code).toBe(0);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test("once by the terminal and once by npm, it still answers; again later, it stops at once", async () => {
    const { url, process: server, finished } = await serve(temporaryFolder());
    const stuck = request(`${url}/graphql`, { method: "POST", headers: { "content-length": "100" } });
    stuck.on("error", () => {});
    stuck.write("{");
    await setTimeout(200);
    server.kill("SIGINT");
    server.kill("SIGINT");
    await setTimeout(1200);
    expect(server.exitCode).toBeNull();
    server.kill("SIGINT");
    expect((await finished).code).toBe(130);
  });
});
