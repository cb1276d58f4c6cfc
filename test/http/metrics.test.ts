import { afterAll, beforeAll, expect, test } from "vitest";
import { createContext } from "../../src/graphql/context.ts";
import { buildGraphqlSchema } from "../../src/graphql/schema.ts";
import { watchCommits } from "../../src/store/watch-commits.ts";
import { newsroom } from "../graphql/newsroom.ts";
import { startTestServer } from "./test-server.ts";

let temporary: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  temporary = await newsroom();
});
afterAll(() => temporary.remove());

const serve = (flags: Parameters<typeof startTestServer>[0]) =>
  startTestServer(flags, {
    schema: buildGraphqlSchema(),
    createContext: (signal) => createContext(temporary.store, signal),
    version: watchCommits(temporary.store.path),
  });

/** The value of a metric, by its name and labels as they are written. */
async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text.split("\n").find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1));
}

test("the metrics count what the cache gave and how long requests took", async () => {
  const { url } = await serve({ metrics: "true" });
  const ask = () =>
    fetch(`${url}/graphql?query={articles{totalCount}}`, { headers: { "apollo-require-preflight": "1" } });
  for (let time = 0; time < 3; time++) expect((await ask()).status).toBe(200);
  expect(await metric(url, "newsgraph_response_cache_hits_total")).toBe(2);
  expect(await metric(url, "newsgraph_response_cache_bytes")).toBeGreaterThan(0);
  expect(await metric(url, 'newsgraph_request_seconds_count{status="2xx",cache="hit"}')).toBe(2);
  expect(await metric(url, 'newsgraph_request_seconds_count{status="2xx",cache="miss"}')).toBe(1);
  expect(await metric(url, "process_resident_memory_bytes")).toBeGreaterThan(1e6);
});

test("nobody is told who did not ask for it", async () => {
  const { url } = await serve({});
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
});
