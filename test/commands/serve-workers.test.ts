import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { runCli, temporaryFolder } from "./cli-process.ts";
import { type Served, serve } from "./served.ts";

const body = JSON.stringify({ query: "{ articles { totalCount } }" });
const headers = { "content-type": "application/json" };

/** Asks over a connection of its own, so that each request may be another worker's. */
function ask(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request(`${url}/graphql`, { agent: false, method: "POST", headers, timeout: 5000 })
      .on("error", reject)
      .on("timeout", () => reject(new Error("no answer")))
      .on("response", (response) =>
        response
          .setEncoding("utf8")
          .toArray()
          .then((parts) => resolve(parts.join("")), reject),
      )
      .end(body);
  });
}

function askOften(url: string, times: number): Promise<string[]> {
  return Promise.all(Array.from({ length: times }, () => ask(url)));
}

function counted(count: number): string {
  return `{"data":{"articles":{"totalCount":${count}}}}\n`;
}

/** The processes that said that they listen, by the number of the worker. */
function listening({ log }: Served): ReadonlyMap<number | undefined, number> {
  return new Map(
    log()
      .filter(({ msg }) => msg.startsWith("listening"))
      .map(({ worker, pid }) => [worker, pid]),
  );
}

function pidOf(served: Served, worker: number): number {
  const pid = listening(served).get(worker);
  if (pid === undefined) throw new Error(`worker ${worker} does not listen`);
  return pid;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setTimeout(20);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("serve with two workers", () => {
  test("answers from both, replaces one that is killed, shows a write by all, and answers what is in flight when stopped", async () => {
    const folder = temporaryFolder();
    const served = await serve(folder, ["--no-seed", "--workers", "2", "--shutdown-delay", "1"]);
    const { url, process: primary, greeting, finished, log } = served;
    expect(greeting).toContain("newsgraph is ready, with 2 workers;");
    await until(() => listening(served).size === 2);
    const first = listening(served);
    expect([...first.keys()].sort()).toEqual([1, 2]);
    expect(new Set(await askOften(url, 20))).toEqual(new Set([counted(0)]));
    const answering = () => new Set(log().flatMap(({ msg, pid }) => (msg === "request" ? [pid] : [])));
    await until(() => answering().size === 2);
    expect(answering()).toEqual(new Set(first.values()));

    // Only a request that the killed worker had may fail.
    const meanwhile = Promise.allSettled(
      Array.from({ length: 100 }, (_, index) => setTimeout(index * 5).then(() => ask(url))),
    );
    process.kill(pidOf(served, 1), "SIGKILL");
    await until(() => listening(served).get(1) !== first.get(1));
    expect(log().filter(({ ending }) => ending)).toMatchObject([{ worker: 1, ending: "SIGKILL" }]);
    const failed = (await meanwhile).filter(({ status }) => status === "rejected");
    expect(failed.length).toBeLessThan(10);

    await askOften(url, 20);
    writeFileSync(join(folder, "ships.txt"), "Ships wait\n\n“We wait,” said Ruth Calder.\n");
    expect(await runCli(["ingest", "ships.txt"], { folder })).toMatchObject({ code: 0 });
    expect(new Set(await askOften(url, 50))).toEqual(new Set([counted(1)]));

    const inFlight = request(`${url}/graphql`, {
      method: "POST",
      headers: { ...headers, "content-length": body.length },
    });
    const answered = once(inFlight, "response");
    inFlight.write(body.slice(0, 10));
    await setTimeout(200);
    // As a terminal or systemd does it: all at once.
    for (const pid of listening(served).values()) process.kill(pid, "SIGTERM");
    primary.kill("SIGTERM");
    await setTimeout(300);
    const ready = async () => (await fetch(`${url}/readyz`, { headers: { connection: "close" } })).status;
    expect(new Set(await Promise.all(Array.from({ length: 10 }, ready)))).toEqual(new Set([503]));
    await setTimeout(1000);
    await expect(ask(url)).rejects.toThrow();
    inFlight.end(body.slice(10));
    const [response] = await answered;
    expect(response.statusCode).toBe(200);
    response.resume();
    const { code, stderr } = await finished;
    expect(code).toBe(0);
    expect(stderr.match(/"level":[56]0/gu)).toHaveLength(1);
    expect([...listening(served).values()].filter(isAlive)).toEqual([]);
  });

  test("leaves no process behind where the first one is killed", async () => {
    const served = await serve(temporaryFolder(), ["--no-seed", "--workers", "2"]);
    await until(() => listening(served).size === 2);
    const workers = [...listening(served).values()];
    expect(workers.every(isAlive)).toBe(true);
    served.process.kill("SIGKILL");
    await until(() => !workers.some(isAlive));
  });

  test("gives up in one line where workers cannot start again, and kills one that does not end", async () => {
    const folder = temporaryFolder();
    const manifest = join(folder, "documents.json");
    writeFileSync(manifest, '{"format":"apollo-persisted-query-manifest","version":1,"operations":[]}');
    const served = await serve(folder, [
      "--no-seed",
      "--workers",
      "2",
      "--shutdown-timeout",
      "0",
      "--trusted-documents",
      manifest,
    ]);
    rmSync(manifest);
    await until(() => listening(served).size === 2);
    const stuck = pidOf(served, 2);
    process.kill(stuck, "SIGSTOP");
    onTestFinished(() => {
      if (isAlive(stuck)) process.kill(stuck, "SIGKILL");
    });
    process.kill(pidOf(served, 1), "SIGKILL");
    const { code, stderr } = await served.finished;
    expect(isAlive(stuck)).toBe(false);
    expect(code).toBe(1);
    expect(stderr.trimEnd().split("\n").at(-1)).toBe(
      `newsgraph: worker 1 ended again and again, the last time so: cannot read the trusted documents ${manifest} (ENOENT)`,
    );
  });

  test("a port in use is one line that says what to do", async () => {
    const taken = createServer().listen(0, "localhost");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const { code, stdout, stderr } = await runCli(["serve", "--no-seed", "--workers", "2", "--port", String(port)]);
    taken.close();
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^newsgraph: port \d+ is in use: [^\n]*\n$/u);
  });

  test("a number that cannot be is told once", async () => {
    const { code, stderr } = await runCli(["serve", "--workers", "0"]);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'newsgraph: --workers is "0": it must be a whole number from 1 to 256, or auto for one a core (see .env.example)\n',
    );
  });
});
