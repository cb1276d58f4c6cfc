import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Prediction } from "../../src/commands/prediction.ts";
import type { Reading } from "../../src/extract/reading.ts";
import { runCli, temporaryFolder } from "./cli-process.ts";

const article = `Harbour bridge to close for a month

The harbour bridge will be closed to cars from Monday, the city council said on Thursday.

"The cables are safe, but they have to be painted before the winter," said Ines Falk, the council's chief engineer.

"Nobody will miss the last ferry," she added.
`;

function articleFile(name: string, content: string | Uint8Array): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

describe("extract", () => {
  test("prints the reading of a file as JSON", async () => {
    const { code, stdout, stderr } = await runCli(["extract", articleFile("bridge.txt", article)]);
    expect([code, stderr]).toEqual([0, ""]);
    const reading = JSON.parse(stdout) as Reading;
    expect(reading.people.map(({ name }) => name)).toEqual(["Ines Falk"]);
    expect(reading.quotes.length).toBeGreaterThanOrEqual(3);
  });

  test("reads standard input for -", async () => {
    const { code, stdout } = await runCli(["extract", "-"], { input: article });
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Reading).people).toHaveLength(1);
  });

  test.each([
    ["an empty file", "", /the input is empty/u],
    ["a binary file", Uint8Array.from({ length: 300 }, (_, index) => index % 256), /binary/u],
    ["a file that is not UTF-8", Buffer.from("Caf\u00e9 closes\n\nIt was late.", "latin1"), /not UTF-8: byte \d+/u],
  ])("%s is one line on standard error, and exit code 1", async (_case, content, message) => {
    const { code, stdout, stderr } = await runCli(["extract", articleFile("bad.txt", content)]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^newsgraph: [^\n]+\n$/u);
    expect(stderr).toMatch(message);
  });

  test("a folder and a missing file are named", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "articles"));
    expect(await runCli(["extract", "articles"], { folder })).toEqual({
      code: 1,
      stdout: "",
      stderr: "newsgraph: articles is a folder: give a file, or each file in it (articles/*)\n",
    });
    expect(await runCli(["extract", "missing.txt"], { folder })).toEqual({
      code: 1,
      stdout: "",
      stderr: "newsgraph: missing.txt: no such file or directory (ENOENT)\n",
    });
  });

  test("a reader that has seen enough is no failure", async () => {
    const file = articleFile("long.txt", `${article}\n${'"We wait," he said.\n\n'.repeat(3000)}`);
    const command = `"${process.execPath}" dist/src/cli.js extract "${file}" | head -c 10; echo "code \${PIPESTATUS[0]}"`;
    const shell = spawn("bash", ["-c", command]);
    let output = "";
    for (const stream of [shell.stdout, shell.stderr]) stream.on("data", (text) => (output += text));
    await once(shell, "close");
    expect(output).toMatch(/^\{[\s\S]{9}code 0\n$/u);
  });
});

describe("extract reads any format", () => {
  const html = `<html><head><title>Bridge to close</title></head><body><article><h1>Bridge to close</h1>${article
    .split("\n\n")
    .slice(1)
    .map((text) => `<p>${text}</p>`)
    .join("")}</article></body></html>`;
  const rss = (items: string) => `<rss><channel><title>Coast Radio</title>${items}</channel></rss>`;
  const item = `<item><title>Bridge</title><description>"It is closed," said Ines Falk.</description></item>`;

  test("a page, whatever the file is called", async () => {
    const { code, stdout, stderr } = await runCli(["extract", articleFile("page.txt", html)]);
    expect([code, stderr]).toEqual([0, ""]);
    expect((JSON.parse(stdout) as Reading).people.map(({ name }) => name)).toEqual(["Ines Falk"]);
  });

  test("a feed is a line an item, and a broken item is reported", async () => {
    const { code, stdout, stderr } = await runCli(["extract", "-"], { input: rss(`${item}<item/>${item}`) });
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Reading & { where: string });
    expect(lines.map(({ where, quotes }) => [where, quotes.length])).toEqual([
      ["item 1", 1],
      ["item 3", 1],
    ]);
    expect([code, stderr]).toEqual([1, "newsgraph: -, item 2: line 1: it has neither a title nor text\n"]);
  });

  test("--explain shows each article of a feed", async () => {
    const { code, stdout } = await runCli(["extract", "--explain", "-"], { input: rss(item + item) });
    expect(code).toBe(0);
    expect(stdout.match(/^item \d$/gmu)).toEqual(["item 1", "item 2"]);
  });

  test("a page without an article is one line", async () => {
    const { code, stderr } = await runCli(["extract", "-"], { input: "<html><title>404</title><p>Gone.</p>" });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^newsgraph: the page has no article in it: [^\n]+\n$/u)]);
  });
});

describe("extract --jsonl", () => {
  test("prints a prediction a line, with offsets into the line's own text", async () => {
    const text = `  ${article.replaceAll("\n", "\r\n")}`;
    const input = [
      { id: "a", text },
      { id: 2, text: article },
    ]
      .map((line) => JSON.stringify(line))
      .join("\n");
    const { code, stdout, stderr } = await runCli(["extract", "--jsonl", "-"], { input });
    expect([code, stderr]).toEqual([0, ""]);
    const [first, second] = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Prediction);
    expect([first?.id, second?.id]).toEqual(["a", 2]);
    const said = first?.quotes.map(({ spans }) => spans.map((span) => text.slice(...span)).join(" "));
    expect(said).toContainEqual(expect.stringMatching(/^The cables are safe/u));
    const [person] = first?.people ?? [];
    expect(person?.mentions.map((range) => text.slice(...range))).toEqual(["Ines Falk"]);
  });

  test("reports a bad line by its number and goes on", async () => {
    const input = ["{", "", '{"id": 1}', JSON.stringify({ id: 2, text: article })].join("\n");
    const { code, stdout, stderr } = await runCli(["extract", "--jsonl", "-"], { input });
    expect(code).toBe(1);
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(/^newsgraph: -, line 1: not JSON.*\nnewsgraph: -, line 3: no "text".*\n$/u);
  });

  test("a file that does not exist is one line", async () => {
    const { code, stderr } = await runCli(["extract", "--jsonl", "missing.jsonl"]);
    expect([code, stderr]).toEqual([1, "newsgraph: missing.jsonl: no such file or directory (ENOENT)\n"]);
  });
});

describe("extract --jsonl --threads", () => {
  test("a batch over several threads gives the same lines in the same order, and names the bad ones", async () => {
    // Long enough that the last third of the lines is left to the workers.
    const long = `${article}\n${"The ferry left the harbour at noon. ".repeat(800)}`;
    const lines = Array.from({ length: 120 }, (_, id) => JSON.stringify({ id, text: id % 7 === 0 ? long : article }));
    lines[100] = "{";
    lines[110] = JSON.stringify({ id: 110, text: " " });
    const file = articleFile("batch.jsonl", lines.join("\n"));
    const [one, three] = [
      await runCli(["extract", "--jsonl", "--threads", "1", file]),
      await runCli(["extract", "--jsonl", "--threads", "3", file]),
    ];
    expect(three).toEqual(one);
    expect(three.stderr).toMatch(/, line 101: not JSON.*\n.*, line 111: the text is empty.*\n$/u);
    expect(three.stdout.trimEnd().split("\n")).toHaveLength(118);
  });

  test("a number of threads that is none is a mistake in the call", async () => {
    const { code, stderr } = await runCli(["extract", "--jsonl", "--threads", "0", "-"]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/whole number from 1/u)]);
  });
});

describe("extract --explain", () => {
  test("prints the article with its quotes in brackets, and the rule behind each", async () => {
    const { code, stdout, stderr } = await runCli(["extract", "--explain", articleFile("bridge.txt", article)]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^HEADLINE {6}Harbour bridge to close for a month$/mu);
    expect(stdout).toMatch(/"\[\d+\u00a0The cables are safe/u);
    expect(stdout).toMatch(/^ {4}speaker {3}"she" → Ines Falk {2}PRONOUN 0\.\d\d$/mu);
    expect(stdout).not.toContain("\u001b");
  });

  test("FORCE_COLOR paints what goes into a pager", async () => {
    const { stdout } = await runCli(["extract", "--explain", "-"], { input: article, env: { FORCE_COLOR: "1" } });
    expect(stdout).toContain("\u001b[32m");
  });

  test("explains one article, not a batch", async () => {
    const { code, stderr } = await runCli(["extract", "--explain", "--jsonl", "-"]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/cannot be used with option '--jsonl'/u)]);
  });
});
