import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli, temporaryFolder } from "./cli-process.ts";

function newsroom(): string {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, "one.txt"),
    'Library opens late\n\nThe library will open at noon.\n\n"It is the heating," said Tom Berg.\n',
  );
  writeFileSync(
    join(folder, "two.txt"),
    "Market moves\n\nThe market moves to the old harbour, the town said on Friday.\n",
  );
  writeFileSync(join(folder, "empty.txt"), "");
  mkdirSync(join(folder, "folder"));
  return folder;
}

describe("ingest", () => {
  test("prints a line a file and a summary; the same files again change nothing", async () => {
    const folder = newsroom();
    const first = await runCli(["ingest", "one.txt", "two.txt"], { folder });
    expect([first.code, first.stderr]).toEqual([0, ""]);
    expect(first.stdout).toMatch(/^new +one\.txt .*\nnew +two\.txt .*\n2 new\n$/u);
    const second = await runCli(["ingest", "one.txt", "two.txt"], { folder });
    expect(second.stdout).toMatch(/^unchanged +one\.txt .*\nunchanged +two\.txt .*\n2 unchanged\n$/u);
  });

  test("goes on past what cannot be read, names it, and ends with exit code 1", async () => {
    const folder = newsroom();
    const { code, stdout, stderr } = await runCli(["ingest", "empty.txt", "folder", "none.txt", "two.txt"], { folder });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^new +two\.txt .*\n1 new, 3 failed\neach failure with its reason: .*failures\.jsonl\n$/u);
    const lines = stderr.trimEnd().split("\n");
    expect(lines.map((line) => /^newsgraph: ([\w.]+)/u.exec(line)?.[1])).toEqual(["empty.txt", "folder", "none.txt"]);
  });

  test("shows where a file failed only to who asks", async () => {
    const folder = newsroom();
    const { stderr } = await runCli(["ingest", "empty.txt", "--debug"], { folder });
    expect(stderr).toMatch(/^newsgraph: empty\.txt: .+\n[\s\S]*\n\s+at /u);
  });

  test("a store that cannot be written is one line that names it", async () => {
    const folder = newsroom();
    const { code, stderr } = await runCli(["ingest", "two.txt", "--store", "folder"], { folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^newsgraph: [^\n]*folder[^\n]*\n$/u);
  });
});

describe("migrate", () => {
  test("goes up, tells where it stands, and goes down again", async () => {
    const folder = temporaryFolder();
    const run = async (...args: string[]) => (await runCli(["migrate", ...args], { folder })).stdout;
    expect(await run("status")).toMatch(/^pending +\w+/u);
    expect(await run()).toMatch(/^ran \w+/u);
    expect(await run("up")).toBe("the store is up to date\n");
    expect(await run("status")).toMatch(/^run +\w+/u);
    expect(await run("down")).toMatch(/^took back \w+/u);
    expect(await run("status")).toMatch(/^pending +\w+\n$/mu);
  });
});
