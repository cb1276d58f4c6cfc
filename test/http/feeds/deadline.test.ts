import { afterAll, beforeAll, expect, test } from "vitest";
import { parseConfig } from "../../../src/config.ts";
import { createContext } from "../../../src/graphql/context.ts";
import { buildGraphqlSchema } from "../../../src/graphql/schema.ts";
import type { Store } from "../../../src/store/database.ts";
import { newsroom } from "../../graphql/newsroom.ts";
import { startTestServer } from "../test-server.ts";

let temporary: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  temporary = await newsroom();
});
afterAll(() => temporary.remove());

test.each(["articles.rss", "quotes.json", "sitemap-news.xml"])(
  "%s that takes longer than a query may is stopped, and says so",
  async (name) => {
    const { store } = temporary;
    const endless =
      "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 1e10) SELECT count(*) FROM n";
    const all: Store["reader"]["all"] = (_sql, _parameters, signal) => store.reader.all(endless, [], signal);
    const slow = { ...store, reader: { ...store.reader, all } };
    const config = { ...parseConfig({ port: "0", host: "127.0.0.1" }, {}), queryTimeout: 100 };
    const server = await startTestServer(
      {},
      { config, schema: buildGraphqlSchema(), createContext: (signal) => createContext(slow, signal) },
    );
    const response = await fetch(`${server.url}/feeds/${name}`);
    expect([response.status, await response.text()]).toEqual([
      503,
      expect.stringMatching(/^the query took longer than 0\.1 seconds and was stopped; .+\n$/u),
    ]);
  },
);
