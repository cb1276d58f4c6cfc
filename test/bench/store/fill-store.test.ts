import { afterAll, beforeAll, expect, test } from "vitest";
import { fillStore } from "../../../bench/store/fill-store.ts";
import { ask } from "../../graphql/api.ts";
import { expectWholeStore } from "../../ingest/store-invariants.ts";
import { dump } from "../../store/dump.ts";
import { temporaryStore } from "../../store/temporary-store.ts";

const articles = 200;

let temporary: Awaited<ReturnType<typeof temporaryStore>>;
beforeAll(async () => {
  temporary = await temporaryStore();
  await fillStore(temporary.store, articles, () => {});
});
afterAll(() => temporary.remove());

const count = async (from: string) =>
  (await temporary.store.reader.all<{ count: number }>(`SELECT count(*) AS count FROM ${from}`))[0]?.count ?? 0;

test("a made store is whole: every span slices, every pointer leads somewhere, every block stands in its source", async () => {
  expect(await expectWholeStore(temporary.store)).toBe(articles);
});

test("the full-text indexes of a made store hold what its tables hold", async () => {
  for (const index of ["quote_text", "person_text", "faction_text"]) {
    await temporary.store.dataSource.query(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`);
  }
  await temporary.store.dataSource.query("INSERT INTO article_text (article_text) VALUES ('integrity-check')");
  expect(await count("article_text")).toBe(articles);
});

test("a made store has the tables, indexes and triggers that the migrations make, and no others", async () => {
  const fresh = await temporaryStore();
  const schema = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name";
  try {
    expect(await temporary.store.reader.all(schema)).toEqual(await fresh.store.reader.all(schema));
  } finally {
    await fresh.remove();
  }
});

test("a made store has the proportions of the news: 5 quotes, 15 mentions and 2 related stories an article", async () => {
  expect((await count("quote")) / articles).toBeCloseTo(5, 0);
  expect((await count("mention")) / articles).toBeGreaterThan(13);
  expect((await count("mention")) / articles).toBeLessThan(20);
  expect((await count("related_story")) / articles).toBeCloseTo(2, 0);
  expect(await count("(SELECT 1 FROM article GROUP BY date_published HAVING count(*) > 1)")).toBeGreaterThan(0);
  for (const status of ["RESOLVED", "ANONYMOUS", "COLLECTIVE", "UNATTRIBUTED"]) {
    expect(await count(`quote WHERE attribution_status = '${status}'`), status).toBeGreaterThan(0);
  }
});

test("the API serves a made store", async () => {
  const { data, messages } = await ask(
    temporary.store,
    `{
      articles { totalCount nodes { headline relatedStories { nodes { headline target { headline } } } } }
      quotes(filter: { status: [RESOLVED] }) { nodes { attribution { speaker { __typename } cue { lemma } } } }
      people(first: 1) { nodes { name roles { roleName affiliation { name } } quotes { totalCount } } }
      search(query: "talks") { nodes { __typename } }
    }`,
  );
  expect(messages).toEqual([]);
  expect(data.articles.totalCount).toBe(articles);
  expect(data.quotes.nodes[0].attribution.cue.lemma).toEqual(expect.any(String));
  expect(data.search.nodes.length).toBeGreaterThan(0);
});

test("the same number of articles makes the same store", async () => {
  const again = await temporaryStore();
  try {
    await fillStore(again.store, articles, () => {});
    expect(await dump(again.store)).toEqual(await dump(temporary.store));
  } finally {
    await again.remove();
  }
});
