import sqlite3 from "sqlite3";
import { afterEach, expect, test } from "vitest";
import { statementCache } from "../../src/store/statement-cache.ts";

const database = new sqlite3.Database(":memory:");
const cache = statementCache(database, 2);
afterEach(() => cache.clear());

test("a text is compiled once", () => {
  expect(cache.get("SELECT 1").statement).toBe(cache.get("SELECT 1").statement);
});

test("the statement used least recently goes first", () => {
  const [one, two] = [cache.get("SELECT 1").statement, cache.get("SELECT 2").statement];
  expect(cache.get("SELECT 1").statement).toBe(one);
  cache.get("SELECT 3");
  expect(cache.get("SELECT 1").statement).toBe(one);
  expect(cache.get("SELECT 2").statement).not.toBe(two);
});

test("a statement that is wrong says so to everybody who asks, and only once to each", async () => {
  let answers = 0;
  const asked = ["SELECT absent", "SELECT absent"].map((sql) => {
    const { statement, compiled } = cache.get(sql);
    statement.all([], () => answers++);
    return compiled;
  });
  for (const compiled of asked) await expect(compiled).rejects.toThrow(/no such column/);
  await expect(cache.get("SELECT absent").compiled).rejects.toThrow(/no such column/);
  expect(answers).toBe(0);
});

test("with its statements let go of, a connection closes", async () => {
  const other = new sqlite3.Database(":memory:");
  const statements = statementCache(other, 5);
  await statements.get("SELECT 1").compiled;
  await statements.clear();
  await new Promise<void>((resolve, reject) => other.close((error) => (error ? reject(error) : resolve())));
});
