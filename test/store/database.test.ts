import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataSource } from "typeorm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closeStore, openStore } from "../../src/store/database.ts";
import { migrateDown, migrateUp } from "../../src/store/migrate.ts";
import { contentVersion, write } from "../../src/store/write.ts";

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsgraph-"));
  path = join(folder, "deep", "news.sqlite");
});
afterEach(() => rm(folder, { recursive: true }));

const schemaOf = "SELECT type, name, sql FROM sqlite_master WHERE tbl_name <> 'migrations' ORDER BY name";

test("the migrations go up, down to nothing, and up again to the same schema", async () => {
  const store = await openStore(path);
  const run = await migrateUp(store);
  expect(run.length).toBeGreaterThan(0);
  const schema = await store.dataSource.query(schemaOf);
  expect(await migrateUp(store)).toEqual([]);
  for (const name of [...run].reverse()) expect(await migrateDown(store)).toBe(name);
  expect(
    await store.dataSource.query(`${schemaOf.replace("<> 'migrations'", "NOT IN ('migrations', 'sqlite_sequence')")}`),
  ).toEqual([]);
  expect(await migrateDown(store)).toBeNull();
  expect(await migrateUp(store)).toEqual(run);
  expect(await store.dataSource.query(schemaOf)).toEqual(schema);
  await closeStore(store);
});

test("the entities and the migrations name the same columns", async () => {
  const store = await openStore(path);
  await migrateUp(store);
  for (const entity of store.dataSource.entityMetadatas) {
    const table: { name: string; notnull: number; pk: number }[] = await store.dataSource.query(
      `PRAGMA table_info("${entity.tableName}")`,
    );
    const migrated = table.map(({ name, notnull, pk }) => ({ name, nullable: !notnull && !pk }));
    const declared = entity.columns.map((column) => ({ name: column.databaseName, nullable: column.isNullable }));
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
    expect(migrated.sort(byName), entity.tableName).toEqual(declared.sort(byName));
  }
  await closeStore(store);
});

test("a store is opened with a write-ahead log, enforced foreign keys and a busy timeout", async () => {
  const store = await openStore(path);
  await migrateUp(store);
  expect(await store.dataSource.query("PRAGMA journal_mode")).toEqual([{ journal_mode: "wal" }]);
  expect(await store.dataSource.query("PRAGMA foreign_keys")).toEqual([{ foreign_keys: 1 }]);
  expect(await store.dataSource.query("PRAGMA busy_timeout")).toEqual([{ timeout: 5000 }]);
  const orphan = "INSERT INTO block (article_id, position, kind, text, raw_start) VALUES (7, 0, 'NOTE', 'x', 0)";
  await expect(store.dataSource.query(orphan)).rejects.toThrow(/FOREIGN KEY/);
  await closeStore(store);
});

test("a write that fails leaves nothing behind, and writers take turns", async () => {
  const store = await openStore(path);
  await migrateUp(store);
  const insert = (name: string) => (manager: { query(sql: string, values: string[]): Promise<unknown> }) =>
    manager.query("INSERT INTO place (key, name) VALUES (?, ?)", [name, name]);
  const outcomes = await Promise.allSettled([
    write(store, insert("Port Marrow")),
    write(store, async (manager) => {
      await insert("Lowhaven")(manager);
      throw new Error("changed my mind");
    }),
    write(store, insert("Eastness")),
  ]);
  expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await store.reader.all("SELECT name FROM place ORDER BY id")).toEqual([
    { name: "Port Marrow" },
    { name: "Eastness" },
  ]);
  expect(await contentVersion(store)).toBe(2);
  await closeStore(store);
});

test("a store that another process keeps busy says so, and takes the write later", async () => {
  const [store, other] = [await openStore(path), await openStore(path)];
  await migrateUp(store);
  await store.dataSource.query("PRAGMA busy_timeout = 20");
  await other.dataSource.query("BEGIN IMMEDIATE");
  await expect(write(store, async () => 1)).rejects.toMatchObject({
    code: "STORE_BUSY",
    message: expect.stringContaining(path),
  });
  await other.dataSource.query("COMMIT");
  expect(await write(store, async () => 2)).toBe(2);
  await closeStore(other);
  await closeStore(store);
});

test("a read-only store takes no writes, and has to exist and be up to date", async () => {
  await expect(openStore(path, { readonly: true })).rejects.toMatchObject({ code: "STORE_MISSING" });
  const store = await openStore(path);
  await expect(openStore(path, { readonly: true })).rejects.toMatchObject({ code: "STORE_OUTDATED" });
  await migrateUp(store);
  const readonly = await openStore(path, { readonly: true });
  await expect(write(readonly, async () => undefined)).rejects.toThrow(/readonly/i);
  await closeStore(readonly);
  await closeStore(store);
});

test("a store of a newer version is refused", async () => {
  const store = await openStore(path);
  await migrateUp(store);
  await store.dataSource.query("INSERT INTO migrations (timestamp, name) VALUES (9, 'FromTheFuture9')");
  await closeStore(store);
  await expect(openStore(path)).rejects.toMatchObject({
    code: "STORE_TOO_NEW",
    message: expect.stringMatching(/newer version.*FromTheFuture9/),
  });
});

test("a database of somebody else is refused and left alone", async () => {
  const foreign = new DataSource({ type: "sqlite", database: path });
  await foreign.initialize();
  await foreign.query("CREATE TABLE recipes (name TEXT)");
  await foreign.destroy();
  const before = await readFile(path);
  await expect(openStore(path)).rejects.toMatchObject({
    code: "STORE_NOT_A_STORE",
    message: expect.stringContaining(path),
  });
  expect(await readFile(path)).toEqual(before);
});

test("a path that cannot be a store is refused in one line that names it", async () => {
  const file = join(folder, "notes.txt");
  await writeFile(file, "these are the notes of a meeting, and no database at all".repeat(100));
  await mkdir(join(folder, "news.sqlite"));
  const refusals = [
    [join(folder, "news.sqlite"), "STORE_NOT_A_FILE"],
    [file, "STORE_NOT_A_STORE"],
    [join(file, "news.sqlite"), "STORE_UNWRITABLE"],
    ["/proc/news.sqlite", "STORE_UNWRITABLE"],
  ] as const;
  for (const [wrong, code] of refusals) {
    const refused = openStore(wrong);
    await expect(refused).rejects.toMatchObject({ name: "StoreError", code, message: expect.stringContaining(wrong) });
    await expect(refused).rejects.toMatchObject({ message: expect.not.stringContaining("\n") });
  }
});
