import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeStore, openStore, type Store } from "../../src/store/database.ts";
import { watchCommits } from "../../src/store/watch-commits.ts";
import { write } from "../../src/store/write.ts";
import { temporaryStore } from "./temporary-store.ts";

let store: Store;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ store, remove } = await temporaryStore());
});
afterAll(() => remove());

describe("the version of a watched store", () => {
  test("is another one after each commit, whoever made it, and stays where nothing is written", async () => {
    const version = watchCommits(store.path);
    const other = await openStore(store.path);
    const seen = [version()];
    await store.reader.all("SELECT * FROM content_version");
    expect(version()).toBe(seen[0]);
    await write(store, async () => {});
    seen.push(version());
    await other.dataSource.query("UPDATE content_version SET version = version + 10");
    seen.push(version());
    await store.dataSource.query("PRAGMA wal_checkpoint(TRUNCATE)");
    await write(store, async () => {});
    seen.push(version());
    expect(new Set(seen).size).toBe(4);
    await closeStore(other);
  });

  test("stays where a transaction is rolled back", async () => {
    const version = watchCommits(store.path);
    const before = version();
    const failed = write(store, async () => {
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(version()).toBe(before);
  });

  test("is another one each time where there is no write-ahead log", () => {
    const version = watchCommits("/nowhere/news.db");
    expect(version()).not.toBe(version());
  });
});
