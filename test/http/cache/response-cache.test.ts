import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createContext } from "../../../src/graphql/context.ts";
import { buildGraphqlSchema } from "../../../src/graphql/schema.ts";
import { keepAnswer } from "../../../src/http/cache/kept-answer.ts";
import { responseCache } from "../../../src/http/cache/response-cache.ts";
import { watchCommits } from "../../../src/store/watch-commits.ts";
import { write } from "../../../src/store/write.ts";
import { newsroom } from "../../graphql/newsroom.ts";
import { publish } from "../feeds/feed-server.ts";
import { post, startTestServer } from "../test-server.ts";

describe("answers over a store that changes", () => {
  let temporary: Awaited<ReturnType<typeof newsroom>>;
  beforeAll(async () => {
    temporary = await newsroom();
  });
  afterAll(() => temporary.remove());

  test("are those of a server without a cache, whatever is written and read in between", async () => {
    const { store } = temporary;
    const schema = buildGraphqlSchema();
    const parts = {
      schema,
      createContext: (signal?: AbortSignal) => createContext(store, signal),
      version: watchCommits(store.path),
    };
    const cached = await startTestServer({}, parts);
    const plain = await startTestServer({ cache: "0" }, parts);
    const queries = [
      "{ articles(first: 100) { totalCount nodes { headline section } } }",
      "{ quotes(first: 100) { nodes { text attribution { speaker { __typename } } } } }",
      "query A { articles(orderBy: OLDEST) { nodes { section } } }",
    ];
    let published = 0;
    const writes = {
      ingest: () => publish(store, `Story ${++published}\n\n“We sail at ${published},” said Ruth Calder.`, {}),
      edit: (n: number) => write(store, (manager) => manager.query("UPDATE article SET section = ?", [`Desk ${n}`])),
      foreign: (n: number) => store.dataSource.query("UPDATE article SET section = ?", [`Wire ${n}`]),
    };
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ read: fc.nat(queries.length - 1), times: fc.integer({ min: 1, max: 4 }) }) },
      { weight: 1, arbitrary: fc.record({ write: fc.constantFrom("ingest", "edit", "foreign"), wait: fc.boolean() }) },
    );
    const hits = new Set<string | null>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        let writing: Promise<unknown> = Promise.resolve();
        for (const [n, each] of steps.entries()) {
          if ("write" in each) {
            const { [each.write as keyof typeof writes]: start } = writes;
            writing = writing.then(() => start(n));
            // A write that is under way: what is read beside it must not be kept.
            if (!each.wait) {
              await setImmediate();
              await Promise.all(queries.map(async (query) => (await post(cached, query)).text()));
            }
            await writing;
          } else {
            const query = queries[each.read] ?? "";
            const answers = await Promise.all(Array.from({ length: each.times }, () => post(cached, query)));
            const expected = await (await post(plain, query)).text();
            for (const answer of answers) {
              hits.add(answer.headers.get("cache-status"));
              expect(await answer.text()).toBe(expected);
            }
          }
        }
      }),
      { numRuns: 15 },
    );
    expect([...hits].sort()).toEqual(["newsgraph; fwd=miss", "newsgraph; fwd=miss; collapsed", "newsgraph; hit"]);
  });
});

describe("the cache", () => {
  const answerOf = (text: string) => ({ kept: keepAnswer("application/json", text, 60) });

  test("keeps nothing of a run during which the store has changed", async () => {
    let version = 1;
    const cache = responseCache(10_000, () => version);
    await cache.answer("key", async () => {
      version = 2;
      return answerOf("half old, half new");
    });
    expect(cache.find("key")).toBeNull();
  });

  test("does not let a run that began before a change answer who asks after it", async () => {
    let version = 1;
    const cache = responseCache(10_000, () => version);
    const before = cache.answer("key", async () => {
      await setImmediate();
      return answerOf("old");
    });
    version = 2;
    const { kept } = await cache.answer("key", async () => answerOf("new"));
    expect(String(kept?.forms.get("identity")?.body)).toBe("new");
    await before;
    expect(String(cache.find("key")?.forms.get("identity")?.body)).toBe("new");
  });

  test("runs equal questions at the same time once, and one whose answer may not be shared for each", async () => {
    const cache = responseCache(10_000, () => 1);
    let runs = 0;
    const run = async (kept: boolean) => {
      runs += 1;
      await setImmediate();
      return kept ? answerOf("shared") : { kept: null };
    };
    await Promise.all([1, 2, 3].map(() => cache.answer("good", () => run(true))));
    expect(runs).toBe(1);
    await Promise.all([1, 2, 3].map(() => cache.answer("bad", () => run(false))));
    expect(runs).toBe(4);
  });

  test("never holds more bytes than it may, coded forms included, and drops what was not used for longest", async () => {
    const cache = responseCache(20_000, () => 1);
    for (let n = 0; n < 10; n++) await cache.answer(`key ${n}`, async () => answerOf("news ".repeat(800)));
    expect(cache.counts().bytes).toBeLessThanOrEqual(20_000);
    expect([cache.find("key 0"), cache.find("key 9") !== null]).toEqual([null, true]);
    const kept = cache.find("key 9");
    const before = cache.counts().bytes;
    if (kept) await cache.form("key 9", kept, "gzip");
    expect(cache.counts().bytes).toBeGreaterThan(before);
    expect(cache.counts().bytes).toBeLessThanOrEqual(20_000);
  });
});
