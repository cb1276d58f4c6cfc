import { afterEach, beforeEach, expect, test } from "vitest";
import { extractorVersion } from "../../../src/extract/extractor-version.ts";
import { readStory } from "../../../src/extract/read-story.ts";
import type { Reading } from "../../../src/extract/reading.ts";
import { parsePlainText } from "../../../src/formats/plain-text.ts";
import { saveArticle } from "../../../src/ingest/articles/save-article.ts";
import { compareVersions } from "../../../src/ingest/revisions/compare-versions.ts";
import { reextract } from "../../../src/ingest/revisions/reextract.ts";
import type { Store } from "../../../src/store/database.ts";
import { dump } from "../../store/dump.ts";
import { temporaryStore } from "../../store/temporary-store.ts";
import { sourceOf } from "../source-of.ts";

let store: Store;
let remove: () => Promise<void>;
beforeEach(async () => ({ store, remove } = await temporaryStore()));
afterEach(() => remove());

const textOf = (n: number) => `Lock ${n} stays closed

"Lock ${n} stays closed until the spring," said Ines Falk, the canal's director.

"Nobody told us," said Tom Reed.`;

/** Stores article `n` as an earlier version of the extractor may have read it. */
async function readBefore(n: number, version: string, change: (reading: Reading) => Partial<Reading> = () => ({})) {
  const story = parsePlainText(textOf(n));
  const reading = readStory(story);
  await saveArticle(store, story, { ...reading, ...change(reading), extractorVersion: version }, sourceOf(textOf(n)));
}

const versions = async () =>
  (await store.reader.all<{ v: string }>("SELECT extractor_version AS v FROM article ORDER BY id")).map(({ v }) => v);

test("what an earlier version missed, or saw wrongly, is set right and counted", async () => {
  await readBefore(1, "0.0.1", ({ quotes }) => ({ quotes: quotes.slice(0, 1) }));
  await readBefore(2, "0.0.1", ({ quotes }) => ({
    quotes: quotes.map((quote) => ({
      ...quote,
      attribution: { ...quote.attribution, speakers: [], status: "UNATTRIBUTED" as const },
    })),
  }));
  await readBefore(3, "0.0.1");
  const report = await reextract(store);
  expect(report).toEqual({
    extractorVersion,
    articles: 3,
    read: 3,
    changed: 2,
    quotes: { added: 1, lost: 0, reworded: 0 },
    speakersChanged: 2,
    failures: [],
    interrupted: false,
  });
  expect(await versions()).toEqual(Array(3).fill(extractorVersion));
});

test("the store is afterwards as if the present version had read everything, under the same ids", async () => {
  for (const n of [1, 2, 3]) await readBefore(n, extractorVersion);
  const { content_version: _, ...fresh } = await dump(store);
  await store.dataSource.query("UPDATE article SET extractor_version = '0.0.1'");
  await reextract(store);
  const { content_version: __, ...again } = await dump(store);
  const keysOf = (rows: unknown[] = []) => rows.map((row) => (row as { key?: string }).key).sort();
  for (const table of ["article", "revision", "article_source"]) expect(again[table], table).toEqual(fresh[table]);
  for (const table of ["quote", "person", "faction", "place", "related_story"])
    expect(keysOf(again[table])).toEqual(keysOf(fresh[table]));
});

test("a second run has nothing to do", async () => {
  await readBefore(1, "0.0.1");
  await reextract(store);
  const before = await dump(store);
  expect(await reextract(store)).toMatchObject({ articles: 0, read: 0 });
  expect(await dump(store)).toEqual(before);
});

test("since takes what was last read before that version, and nothing that was read by it", async () => {
  await readBefore(1, "0.0.1");
  await readBefore(2, "0.0.2");
  await readBefore(3, "0.0.10");
  await readBefore(4, "9.0.0");
  expect(await reextract(store, { since: "0.0.2" })).toMatchObject({ articles: 1, read: 1 });
  expect(await versions()).toEqual([extractorVersion, "0.0.2", "0.0.10", "9.0.0"]);
  await reextract(store, { since: "0.0.3" });
  expect(await versions()).toEqual([extractorVersion, extractorVersion, "0.0.10", "9.0.0"]);
  await reextract(store);
  expect(await versions()).toEqual(Array(4).fill(extractorVersion));
});

test("versions are compared by number", () => {
  const sorted = ["0.10.0", "0.9", "1", "0.9.1"].sort(compareVersions);
  expect(sorted).toEqual(["0.9", "0.9.1", "0.10.0", "1"]);
  expect(compareVersions("1", "1.0.0")).toBe(0);
});

test("an article that cannot be read any more is reported and kept as it is", async () => {
  for (const n of [1, 2, 3]) await readBefore(n, "0.0.1");
  await store.dataSource.query("UPDATE article_source SET format = 'NITF' WHERE article_id = 2");
  const quotes = "SELECT * FROM quote WHERE article_id = 2";
  const before = await store.reader.all(quotes);
  const report = await reextract(store);
  expect(report).toMatchObject({ articles: 3, read: 2, failures: [{ slug: "lock-2-stays-closed" }] });
  expect(before.length).toBeGreaterThan(0);
  expect(await store.reader.all(quotes)).toEqual(before);
  expect(await versions()).toEqual([extractorVersion, "0.0.1", extractorVersion]);
});

test("the store's refusal of one article leaves the others of its batch", async () => {
  for (const n of [1, 2]) await readBefore(n, "0.0.1");
  // Stands for whatever makes a write fail.
  await store.dataSource.query(
    "CREATE TRIGGER refuse BEFORE INSERT ON quote WHEN new.article_id = 1 BEGIN SELECT raise(ABORT, 'no'); END",
  );
  const before = await store.reader.all("SELECT * FROM block WHERE article_id = 1");
  expect(await reextract(store)).toMatchObject({ read: 1, failures: [{ slug: "lock-1-stays-closed" }] });
  expect(await store.reader.all("SELECT * FROM block WHERE article_id = 1")).toEqual(before);
  expect(await versions()).toEqual(["0.0.1", extractorVersion]);
});

test("told to stop, it ends after a batch, and another run does the rest", async () => {
  for (let n = 1; n <= 45; n++) await readBefore(n, "0.0.1");
  const controller = new AbortController();
  const first = await reextract(store, { signal: controller.signal, onProgress: () => controller.abort() });
  expect(first).toMatchObject({ articles: 45, read: 20, interrupted: true });
  expect(await reextract(store)).toMatchObject({ articles: 25, read: 25, interrupted: false });
});

test("the revision of an article does not change, nor does what was kept of earlier ones", async () => {
  for (const credit of ["one", "two"]) {
    const story = { ...parsePlainText(textOf(1)), url: "https://canal.example/1", credit };
    await saveArticle(store, story, { ...readStory(story), extractorVersion: "0.0.1" }, sourceOf(textOf(1)));
  }
  const before = await dump(store);
  await reextract(store);
  const after = await dump(store);
  expect(after.revision_text).toEqual(before.revision_text);
  expect(await store.reader.all("SELECT revision, key FROM article")).toEqual([
    { revision: 2, key: (before.article as { key: string }[])[0]?.key },
  ]);
  expect(await store.reader.all("SELECT number FROM revision ORDER BY number")).toEqual([{ number: 1 }, { number: 2 }]);
});
