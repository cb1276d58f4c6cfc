import { join } from "node:path";
import { expect, test } from "vitest";
import { OptionError, readOptions } from "../../../bench/reads/options.ts";

const read = (...args: readonly string[]) => readOptions(args, "/root");

test("without options everything is measured, on stores up to the large one", () => {
  expect(read()).toEqual({
    articles: 100_000,
    sizes: [1000, 10_000, 100_000],
    seconds: 3,
    rounds: 5,
    only: null,
    mixed: 100_000,
    out: join("/root", "bench", "results.md"),
  });
});

test("growth is measured up to the size that the pages are asked for on", () => {
  expect(read("--articles", "5000")?.sizes).toEqual([1000, 5000]);
  expect(read("--articles", "1000")?.sizes).toEqual([1000]);
  expect(read("--sizes", "10000, 500,500")?.sizes).toEqual([500, 10_000]);
  expect(read("--sizes", "")?.sizes).toEqual([]);
});

test("one page alone leaves the rest, and the results of whole runs, alone", () => {
  expect(read("--only", "search")).toMatchObject({ only: "search", sizes: [], mixed: 0, out: null });
  expect(read("--only", "search", "--out", "one.md")?.out).toBe(join("/root", "one.md"));
});

test("a value that makes no sense is refused in one line that names it", () => {
  for (const [flag, value] of [
    ["--articles", "0"],
    ["--articles", "1e3"],
    ["--sizes", "1000,ten"],
    ["--seconds", "0"],
    ["--seconds", ""],
    ["--rounds", "-1"],
    ["--mixed", "many"],
    ["--only", "back-page"],
  ] as const) {
    expect(() => read(`${flag}=${value}`), flag).toThrow(OptionError);
    expect(() => read(`${flag}=${value}`), flag).toThrow(new RegExp(`^${flag} is ".*"; it must be [^\n]+$`, "u"));
  }
  expect(() => read("--page", "search")).toThrow(OptionError);
});

test("--help asks for nothing else", () => {
  expect(read("--help", "--articles", "none")).toBeNull();
});
