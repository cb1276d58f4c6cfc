import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { extractorVersion } from "../../src/extract/extractor-version.ts";
import { readStory } from "../../src/extract/read-story.ts";
import { parsePlainText } from "../../src/formats/plain-text.ts";
import { saveArticle } from "../../src/ingest/articles/save-article.ts";
import { closeStore, openStore } from "../../src/store/database.ts";
import { migrateUp } from "../../src/store/migrate.ts";
import { openReader } from "../../src/store/reader.ts";
import { sourceOf } from "../ingest/source-of.ts";
import { finish, runCli, startCli, temporaryFolder } from "./cli-process.ts";

/** A store of articles that version 0.0.1 has read, without their quotes. */
async function oldStore(count: number): Promise<{ folder: string; path: string }> {
  const folder = temporaryFolder();
  const path = join(folder, "news.db");
  const store = await openStore(path);
  await migrateUp(store);
  const body = Array.from({ length: 8 }, (_, n) => `"Boat ${n} has to wait," said Ines Falk, the canal's director.`);
  for (let n = 0; n < count; n++) {
    const text = [`Lock ${n} stays closed`, ...body, `"Lock ${n} is old," said Tom Reed.`].join("\n\n");
    const story = parsePlainText(text);
    await saveArticle(store, story, { ...readStory(story), quotes: [], extractorVersion: "0.0.1" }, sourceOf(text));
  }
  await closeStore(store);
  return { folder, path };
}

/** How many articles are read by the present version and have their nine quotes, and how many by neither version wholly. */
async function stateOf(path: string): Promise<{ done: number; torn: number }> {
  const store = await openStore(path);
  const rows = await store.reader.all<{ version: string; quotes: number }>(
    "SELECT extractor_version AS version, (SELECT count(*) FROM quote WHERE article_id = article.id) AS quotes FROM article",
  );
  expect(await store.dataSource.query("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  expect(await store.dataSource.query("PRAGMA foreign_key_check")).toEqual([]);
  await closeStore(store);
  const isDone = (row: { version: string; quotes: number }) => row.version === extractorVersion && row.quotes === 9;
  const isOld = (row: { version: string; quotes: number }) => row.version === "0.0.1" && row.quotes === 0;
  return { done: rows.filter(isDone).length, torn: rows.filter((row) => !isDone(row) && !isOld(row)).length };
}

/** Waits until more than so many articles are done. */
async function untilBeyond(path: string, done: number): Promise<void> {
  const reader = await openReader(path, "small", 1);
  const count = "SELECT count(*) AS n FROM article WHERE extractor_version = ?";
  for (let n = -1; n <= done; ) {
    n = (await reader.all<{ n: number }>(count, [extractorVersion]))[0]?.n ?? 0;
    await setTimeout(10);
  }
  await reader.close();
}

test("reextract says what changed, in words or as JSON, and then that nothing is left", async () => {
  const { folder } = await oldStore(2);
  const first = await runCli(["reextract", "--store", "news.db", "--json"], { folder });
  expect([first.code, first.stderr]).toEqual([0, ""]);
  expect(JSON.parse(first.stdout)).toMatchObject({
    articles: 2,
    read: 2,
    quotes: { added: 18, lost: 0 },
    failures: [],
  });
  const second = await runCli(["reextract", "--store", "news.db"], { folder });
  expect(second.stdout).toMatch(/^nothing to do: .+\n$/u);
});

test("an article that cannot be read is named on standard error, and the exit code is 1", async () => {
  const { folder, path } = await oldStore(2);
  const store = await openStore(path);
  await store.dataSource.query("UPDATE article_source SET format = 'NITF' WHERE article_id = 1");
  await closeStore(store);
  const { code, stdout, stderr } = await runCli(["reextract", "--store", "news.db"], { folder });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^newsgraph: lock-0-stays-closed: [^\n]+\n$/u);
  expect(stdout).toMatch(/^1 of 2 articles read again by extractor [\d.]+, 1 failed and kept as before\n/u);
});

test("a version that is none, or newer than the program, is refused in one line", async () => {
  for (const [version, words] of [
    ["yesterday", /has to be a version/u],
    ["999", /This program reads as of/u],
  ] as const) {
    const { code, stderr } = await runCli(["reextract", "--since", version]);
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
    expect(stderr.trimEnd()).not.toContain("\n");
  }
});

test("Ctrl+C keeps whole articles, and the same command goes on", async () => {
  const { folder, path } = await oldStore(100);
  const child = startCli(["reextract", "--store", "news.db"], { folder });
  const ended = finish(child);
  await untilBeyond(path, 0);
  child.kill("SIGINT");
  const { code, stdout } = await ended;
  const { done, torn } = await stateOf(path);
  expect(torn).toBe(0);
  expect(code).toBe(130);
  expect(stdout).toContain(`${done} of 100 articles`);
  expect(stdout).toContain("run the same command again");
  expect((await runCli(["reextract", "--store", "news.db"], { folder })).code).toBe(0);
  expect(await stateOf(path)).toEqual({ done: 100, torn: 0 });
}, 120_000);

test("killed at any moment the store holds whole articles, and the same command finishes", async () => {
  const { folder, path } = await oldStore(100);
  let most = 0;
  for (let round = 0; round < 3 && most < 100; round++) {
    const child = startCli(["reextract", "--store", "news.db"], { folder });
    const ended = finish(child);
    await untilBeyond(path, most);
    await setTimeout(Math.random() * 300);
    child.kill("SIGKILL");
    await ended;
    const { done, torn } = await stateOf(path);
    expect(torn).toBe(0);
    expect(done).toBeGreaterThanOrEqual(most);
    most = done;
  }
  expect((await runCli(["reextract", "--store", "news.db"], { folder })).code).toBe(0);
  expect(await stateOf(path)).toEqual({ done: 100, torn: 0 });
}, 120_000);
