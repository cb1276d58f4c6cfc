import { afterEach, beforeEach, expect, test } from "vitest";
import type { Source } from "../../src/formats/source.ts";
import type { ArticleSink } from "../../src/ingest/article-sink.ts";
import { drySink } from "../../src/ingest/dry-sink.ts";
import type { FoundArticle } from "../../src/ingest/find-articles.ts";
import { ingestArticles, type Outcome } from "../../src/ingest/ingest-articles.ts";
import { ingestInputs, plainOptions } from "../../src/ingest/ingest-inputs.ts";
import { type ReadResult, readSource } from "../../src/ingest/read-source.ts";
import { storeSink } from "../../src/ingest/store-sink.ts";
import { contentVersion } from "../../src/store/write.ts";
import { dump } from "../store/dump.ts";
import { temporaryStore } from "../store/temporary-store.ts";
import { each } from "./all.ts";
import { madeFiles } from "./made-articles.ts";
import { sourceOf } from "./source-of.ts";
import { expectWholeStore } from "./store-invariants.ts";
import { folderOf } from "./temporary-folder.ts";

let temporary: Awaited<ReturnType<typeof temporaryStore>>;
beforeEach(async () => {
  temporary = await temporaryStore();
});
afterEach(() => temporary.remove());

const texts = Object.values(madeFiles(90));

/** A text with an address, which two versions of an article share. */
function article(url: string | null, text: string): FoundArticle {
  return { where: url ?? "a", named: false, source: { ...sourceOf(text), origin: { url, charset: null } } };
}

/** Reads as the real reader does, counts, and takes the origin's address for the article's. */
function countingReader(wrong: (source: Source) => boolean = () => false) {
  let count = 0;
  return {
    count: () => count,
    run: async (source: Source): Promise<ReadResult> => {
      count++;
      const result = readSource(source);
      if ("problem" in result) return result;
      const story = { ...result.story, url: source.origin.url };
      if (!wrong(source)) return { ...result, story };
      // What the extractor never does, and only the database notices.
      const mentions = result.reading.mentions.map((mention) => ({ ...mention, confidence: 2 }));
      return { story, reading: { ...result.reading, mentions } };
    },
    close: async () => {},
  };
}

async function ingest(sink: ArticleSink, articles: readonly FoundArticle[], reader = countingReader()) {
  const outcomes: Outcome[] = [];
  await ingestArticles(each(articles), sink, reader, async (some) => void outcomes.push(...some));
  return outcomes.map((outcome) => (outcome.outcome === "failed" ? String(codeOf(outcome.error)) : outcome.outcome));
}

const codeOf = (error: Error) => (error as NodeJS.ErrnoException).code;

const [one = "", two = "", three = ""] = texts;

test("an article that the database refuses fails alone, in the middle of a batch", async () => {
  const { store } = temporary;
  const articles = texts.map((text) => article(null, text));
  const bad = articles[40];
  const reader = countingReader((source) => source === bad?.source);
  const outcomes = await ingest(storeSink(store), articles, reader);
  expect(outcomes[40]).toBe("SQLITE_CONSTRAINT");
  expect(outcomes.filter((outcome) => outcome === "new")).toHaveLength(89);
  expect(await expectWholeStore(store)).toBe(89);
});

test("what comes again is not read again, and nothing is written", async () => {
  const { store } = temporary;
  const articles = texts.map((text) => article(null, text));
  await ingest(storeSink(store), articles);
  const before = await dump(store);
  const reader = countingReader();
  expect(new Set(await ingest(storeSink(store), articles, reader))).toEqual(new Set(["unchanged"]));
  expect(reader.count()).toBe(0);
  expect(await dump(store)).toEqual(before);
});

test("the same bytes of another origin are read, because they may be another article", async () => {
  const sink = storeSink(temporary.store);
  const url = "https://news.example/";
  expect(await ingest(sink, [article(`${url}1`, one), article(`${url}2`, one)])).toEqual(["new", "new"]);
});

test("many articles are a few transactions", async () => {
  const { store } = temporary;
  const before = await contentVersion(store);
  await ingest(
    storeSink(store),
    texts.map((text) => article(null, text)),
  );
  expect((await contentVersion(store)) - before).toBeLessThanOrEqual(2);
});

test("the same article twice in one run is stored once; a different one of its address is refused", async () => {
  const { store } = temporary;
  const url = "https://news.example/a";
  const articles = [article(url, one), article(url, one), article(url, two), article(null, three)];
  expect(await ingest(storeSink(store), articles)).toEqual(["new", "unchanged", "SAME_ARTICLE", "new"]);
  expect(await ingest(storeSink(store), articles)).toEqual(["unchanged", "unchanged", "SAME_ARTICLE", "unchanged"]);
});

test("a run of its own makes a new version the stored one", async () => {
  const { store } = temporary;
  const url = "https://news.example/a";
  expect(await ingest(storeSink(store), [article(url, one)])).toEqual(["new"]);
  expect(await ingest(storeSink(store), [article(url, two)])).toEqual(["updated"]);
  // The old version was known when the batch was looked at, and is not when its turn comes.
  const reader = countingReader();
  expect(await ingest(storeSink(store), [article(url, one), article(url, two)], reader)).toEqual([
    "updated",
    "SAME_ARTICLE",
  ]);
  expect(reader.count()).toBe(2);
  expect(await store.reader.all("SELECT revision FROM article")).toEqual([{ revision: 3 }]);
});

test("a dry run says what the store will do, and writes nothing", async () => {
  const { store } = temporary;
  const url = "https://news.example/a";
  await ingest(storeSink(store), [article(url, one), article(null, two)]);
  const articles = [
    article(url, three),
    article(url, one),
    article(null, two),
    article(null, "\n"),
    article(null, three),
    article(null, three),
  ];
  const before = await dump(store);
  const said = await ingest(drySink(store), articles);
  expect(said).toEqual(["updated", "SAME_ARTICLE", "unchanged", "NOT_AN_ARTICLE", "new", "unchanged"]);
  expect(await dump(store)).toEqual(before);
  expect(await ingest(storeSink(store), articles)).toEqual(said);
  expect(await ingest(drySink(null), [article(null, one), article(null, one)])).toEqual(["new", "unchanged"]);
});

test("a full disk ends the run with one line, and what was stored before is kept", async () => {
  const { store } = temporary;
  const folder = folderOf(madeFiles(160));
  const [{ page_count: pages }] = await store.dataSource.query("PRAGMA page_count");
  await store.dataSource.query(`PRAGMA max_page_count = ${pages + 450}`);
  let reported = 0;
  const run = () =>
    ingestInputs([folder], storeSink(store), plainOptions, async (some) => {
      reported += some.filter(({ outcome }) => outcome === "new").length;
    });
  await expect(run()).rejects.toMatchObject({
    code: "STORE_FULL",
    message: expect.stringMatching(/is full; make room/),
  });
  expect(reported).toBeGreaterThan(0);
  expect(reported).toBeLessThan(160);
  expect(await expectWholeStore(store)).toBe(reported);
  await store.dataSource.query("PRAGMA max_page_count = 1073741823");
  await run();
  expect(await expectWholeStore(store)).toBe(160);
});
