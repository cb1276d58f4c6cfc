import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { closeStore, openStore } from "../../src/store/database.ts";
import { answer, localServer } from "../ingest/fetch/local-server.ts";
import { madeFiles } from "../ingest/made-articles.ts";
import { expectWholeStore } from "../ingest/store-invariants.ts";
import { folderOf } from "../ingest/temporary-folder.ts";
import { finish, runCli, startCli, temporaryFolder } from "./cli-process.ts";

function shortText(name: string): string {
  return `${name} opens\n\nThe library of ${name} opens at noon.\n\n"It is late," said Tom Berg.\n`;
}

function jsonLines(text: string): { readonly [name: string]: unknown }[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

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

  test("a folder is counted, with --verbose told; the store in it is not read", async () => {
    const folder = folderOf({ "news/one.txt": shortText("One"), "news/deep/two.txt": shortText("Two") });
    const args = ["ingest", "news", "--store", "news/store.db"];
    expect((await runCli(args, { folder })).stdout).toBe("2 new\n");
    const { code, stdout } = await runCli([...args, "--verbose"], { folder });
    expect([code, stdout]).toEqual([
      0,
      "unchanged  news/deep/two.txt  two-opens\nunchanged  news/one.txt  one-opens\n2 unchanged\n",
    ]);
  });

  test("standard input is read, and a line of JSON Lines is told by its number", async () => {
    const folder = folderOf({});
    const text = await runCli(["ingest", "-"], { folder, input: shortText("One") });
    expect(text.stdout).toBe("new        -  one-opens\n1 new\n");
    const lines = `{"a":1}\n{"a":\n`;
    const { stdout } = await runCli(["ingest", "-", "--json", "--dry-run"], { folder, input: lines });
    expect(jsonLines(stdout).map(({ where }) => where)).toEqual(["-:1", "-:2", undefined]);
  });

  test("--json prints a line for each outcome and one for the summary, and nothing else", async () => {
    const folder = newsroom();
    const { code, stdout, stderr } = await runCli(["ingest", "one.txt", "empty.txt", "--json"], { folder });
    expect([code, stderr]).toEqual([1, ""]);
    expect(jsonLines(stdout)).toEqual([
      { where: "one.txt", outcome: "new", id: expect.any(String), slug: "library-opens-late" },
      { where: "empty.txt", outcome: "failed", code: "NOT_AN_ARTICLE", reason: expect.stringMatching(/empty/) },
      {
        summary: {
          new: 1,
          updated: 0,
          reread: 0,
          unchanged: 0,
          failed: 1,
          seconds: expect.any(Number),
          dryRun: false,
          stopped: false,
          failures: join(realpathSync(folder), "data", "newsgraph-failures.jsonl"),
        },
      },
    ]);
  });

  test("--dry-run says what would happen, and makes no file", async () => {
    const folder = newsroom();
    const before = readdirSync(folder, { recursive: true });
    const { code, stdout } = await runCli(["ingest", "one.txt", "empty.txt", "--dry-run"], { folder });
    expect(code).toBe(1);
    expect(stdout).toBe("new        one.txt  library-opens-late\ndry run, nothing was written: 1 new, 1 failed\n");
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  test("the failures are listed beside the store or where --failures says, and only those of the last run", async () => {
    const folder = newsroom();
    const listed = (file: string) => jsonLines(readFileSync(join(folder, file), "utf8"));
    await runCli(["ingest", "none.txt", "one.txt"], { folder });
    const missing = { where: "none.txt", code: "FILE_MISSING", reason: "there is no such file: check the path" };
    expect(listed("data/newsgraph-failures.jsonl")).toEqual([missing]);
    await runCli(["ingest", "empty.txt", "--failures", "bad.jsonl"], { folder });
    expect(listed("bad.jsonl")).toMatchObject([{ where: "empty.txt" }]);
    await runCli(["ingest", "one.txt"], { folder });
    expect(existsSync(join(folder, "data/newsgraph-failures.jsonl"))).toBe(false);
  });

  test("--allow-failures ends with exit code 0; of many failures the first are told, the file has all", async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`news/${at}.txt`, ""]));
    const folder = folderOf(files);
    const { code, stdout, stderr } = await runCli(["ingest", "news", "--allow-failures"], { folder });
    expect([code, stdout.split("\n")[0]]).toEqual([0, "30 failed"]);
    expect(stderr.trimEnd().split("\n")).toHaveLength(21);
    expect(stderr).toMatch(/further failures are only counted; each is listed in .*newsgraph-failures\.jsonl\n$/u);
    expect(jsonLines(readFileSync(join(folder, "data/newsgraph-failures.jsonl"), "utf8"))).toHaveLength(30);
  });

  test("a limit that is passed names the option that raises it", async () => {
    const folder = folderOf({
      "a.txt": "x".repeat(3000),
      "b.gz": gzipSync(`{"a":1}\n{"b":2}\n${"\n".repeat(90_000)}`),
    });
    const args = ["ingest", "a.txt", "b.gz", "--dry-run", "--max-document", "2kb", "--max-unpacked", "64kb"];
    const { stderr } = await runCli(args, { folder });
    expect(stderr).toMatch(/^newsgraph: a\.txt: .*larger than 2 kB.*--max-document$/mu);
    expect(stderr).toMatch(/^newsgraph: b\.gz: .*more than 64 kB.*--max-unpacked/mu);
    const wrong = await runCli(["ingest", "a.txt", "--max-unpacked", "lots"], { folder });
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringMatching(/^newsgraph: --max-unpacked is "lots"/u)]);
  });

  test("a second ingest into the same store is refused at once, and the first goes on", async () => {
    const folder = newsroom();
    const first = startCli(["ingest", "-"], { folder });
    const result = finish(first);
    await vi.waitFor(() => expect(existsSync(join(folder, "data", "newsgraph.db-wal"))).toBe(true), 20_000);
    const second = await runCli(["ingest", "two.txt"], { folder });
    expect([second.code, second.stdout]).toEqual([1, ""]);
    expect(second.stderr).toMatch(/^newsgraph: another ingest into the store .*newsgraph\.db is running; .*\n$/u);
    first.stdin.end(shortText("One"));
    expect(await result).toMatchObject({ code: 0, stdout: "new        -  one-opens\n1 new\n" });
    expect((await runCli(["ingest", "two.txt"], { folder })).code).toBe(0);
  });

  test("Ctrl+C stores what was read, prints the summary and ends with 130", async () => {
    const folder = folderOf(madeFiles(600));
    const child = startCli(["ingest", ".", "-", "--json", "--store", "data/news.db"], { folder });
    const result = finish(child);
    await once(child.stdout, "data");
    child.kill("SIGINT");
    const { code, stdout, stderr } = await result;
    expect(code).toBe(130);
    expect(stderr).toMatch(/^newsgraph: stopped before the end; .*$/mu);
    const { summary } = jsonLines(stdout).at(-1) as { summary: { new: number; stopped: boolean } };
    expect(summary.stopped).toBe(true);
    expect(summary.new).toBeLessThan(600);
    expect(summary.new).toBe(jsonLines(stdout).length - 1);
    const store = await openStore(join(folder, "data/news.db"));
    expect(await expectWholeStore(store)).toBe(summary.new);
    await closeStore(store);
  });

  test("a pipe that nobody writes to does not keep it from stopping", async () => {
    const folder = folderOf({});
    const child = startCli(["ingest", "-"], { folder });
    const result = finish(child);
    await vi.waitFor(() => expect(existsSync(join(folder, "data", "newsgraph.db-wal"))).toBe(true), 20_000);
    child.kill("SIGTERM");
    expect(await result).toMatchObject({ code: 143, stdout: "nothing to read\n" });
  });

  test("an address is fetched; one of this machine only if that is allowed, and a failure fails alone", async () => {
    const folder = newsroom();
    const server = await localServer({ "/a": answer(shortText("One"), { "content-type": "text/plain" }) });
    const [page, none] = [server.url("/a"), server.url("/none")];
    const { code, stdout, stderr } = await runCli(["ingest", none, page, "one.txt", "--allow-private"], { folder });
    expect([code, stdout.split("\n").slice(0, 3)]).toEqual([
      1,
      [`new        ${page}  one-opens`, "new        one.txt  library-opens-late", "2 new, 1 failed"],
    ]);
    expect(stderr).toBe(`newsgraph: ${none}: the server answers 404 Not Found\n`);
    const refused = await runCli(["ingest", page], { folder });
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(/private network.*--allow-private/u)]);
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
