import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { findInputs } from "../../../src/ingest/inputs/find-inputs.ts";
import { all } from "../all.ts";
import { folderOf } from "../temporary-folder.ts";

/** Where each input is, seen from the folder; a failure with its code. */
async function found(folder: string, names: readonly string[], skip = (_path: string) => false): Promise<string[]> {
  const inputs = await all(
    findInputs(
      names.map((name) => join(folder, name)),
      skip,
    ),
  );
  return inputs.map((input) => {
    const where = relative(folder, input.where);
    return "error" in input ? `${where}: ${(input.error as NodeJS.ErrnoException).code}` : where;
  });
}

test("a folder is read at any depth, in the order of its names, without what is hidden", async () => {
  const folder = folderOf({
    "b.txt": "b",
    "a/2.txt": "2",
    "a/10.txt": "10",
    "a/deep/er/x.txt": "x",
    "Z.txt": "z",
    ".hidden.txt": "h",
    ".git/config": "c",
  });
  expect(await found(folder, ["."])).toEqual(["Z.txt", "a/10.txt", "a/2.txt", "a/deep/er/x.txt", "b.txt"]);
});

test("a hidden file is read if somebody asks for it", async () => {
  const folder = folderOf({ ".hidden.txt": "h" });
  expect(await found(folder, [".hidden.txt"])).toEqual([".hidden.txt"]);
});

test("symbolic links are followed, and a loop of them ends", async () => {
  const folder = folderOf({ "news/a.txt": "a", "else/where.txt": "w" });
  symlinkSync("..", join(folder, "news", "up"));
  symlinkSync(join(folder, "else"), join(folder, "news", "other"));
  symlinkSync(join(folder, "else", "where.txt"), join(folder, "news", "zz.txt"));
  expect(await found(folder, ["news"])).toEqual(["news/a.txt", "news/other/where.txt"]);
});

test("a link that leads nowhere or to itself fails alone", async () => {
  const folder = folderOf({ "a.txt": "a", "z.txt": "z" });
  symlinkSync("gone.txt", join(folder, "broken.txt"));
  symlinkSync("loop.txt", join(folder, "loop.txt"));
  expect(await found(folder, ["."])).toEqual([
    "a.txt",
    "broken.txt: FILE_MISSING",
    "loop.txt: FILE_UNREADABLE",
    "z.txt",
  ]);
});

test("nothing is given twice, whatever names lead to it", async () => {
  const folder = folderOf({ "news/a.txt": "a", "news/b.txt": "b" });
  symlinkSync(join(folder, "news"), join(folder, "same"));
  expect(await found(folder, ["news/b.txt", "news", "same", "news/a.txt", "news/../news/b.txt"])).toEqual([
    "news/b.txt",
    "news/a.txt",
  ]);
});

test("a folder without files is a failure, one that was read before is not", async () => {
  const folder = folderOf({ "news/a.txt": "a" });
  mkdirSync(join(folder, "empty", "too"), { recursive: true });
  expect(await found(folder, ["empty", "news", "news"])).toEqual(["empty: FOLDER_EMPTY", "news/a.txt"]);
});

test("what is missing fails alone", async () => {
  const folder = folderOf({ "a.txt": "a" });
  expect(await found(folder, ["none.txt", "a.txt", "a.txt/b.txt"])).toEqual([
    "none.txt: FILE_MISSING",
    "a.txt",
    "a.txt/b.txt: FILE_MISSING",
  ]);
});

test("a pipe in a folder is passed over, and read if somebody asks for it", async () => {
  const folder = folderOf({ "a.txt": "a" });
  execFileSync("mkfifo", [join(folder, "pipe")]);
  expect(await found(folder, ["."])).toEqual(["a.txt"]);
  expect(await found(folder, ["pipe"])).toEqual(["pipe"]);
});

test("files that are ours are left out of folders", async () => {
  const folder = folderOf({ "a.txt": "a", "store.db": "s" });
  expect(await found(folder, ["."], (path) => path.endsWith(".db"))).toEqual(["a.txt"]);
});

test("a dash is standard input, an address is a link", async () => {
  const inputs = await all(findInputs(["-", "https://news.example/a", "HTTP://news.example"], () => false));
  expect(inputs.map((input) => "kind" in input && input.kind)).toEqual(["STDIN", "LINK", "LINK"]);
});

test.skipIf(process.getuid?.() === 0)("a folder without permission fails alone", async () => {
  const folder = folderOf({ "a.txt": "a", "secret/b.txt": "b", "z.txt": "z" });
  chmodSync(join(folder, "secret"), 0);
  expect(await found(folder, ["."])).toEqual(["a.txt", "secret: FILE_UNREADABLE", "z.txt"]);
  chmodSync(join(folder, "secret"), 0o700);
});
