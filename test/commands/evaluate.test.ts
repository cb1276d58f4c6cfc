import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/evaluate/make-report.ts";
import { runCli, temporaryFolder } from "./cli-process.ts";

const text =
  'Bridge to close\n\n"The cables are safe," said Ines Falk, the engineer.\n\nThe mayor said that he agreed.\n';
const quotes = [{ kind: "DIRECT", content: [[18, 37]], speaker: [[45, 54]], cue: [], speakerName: "Ines Falk" }];

function goldFile(name: string, ...lines: readonly unknown[]): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
  return file;
}

describe("evaluate", () => {
  const article = { id: "bridge", text, quotes };

  test("prints the figures of each set, and of all where there are several", async () => {
    const [one, two] = [goldFile("one.jsonl", article), goldFile("two.jsonl", article)];
    const { code, stdout, stderr } = await runCli(["evaluate", "--json", one, two]);
    expect([code, stderr]).toEqual([0, ""]);
    const reports = JSON.parse(stdout) as Readonly<Record<string, Report>>;
    expect(Object.keys(reports)).toEqual(["one", "two", "all"]);
    expect(reports.all).toMatchObject({ documents: 2, missing: 0, kinds: { DIRECT: { n: 2, recall: 100 } } });
  });

  test("lists the worst disagreements in plain text where nobody sees colours", async () => {
    const { code, stdout } = await runCli(["evaluate", "--errors", "1", goldFile("one.jsonl", article)]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^one: 1 articles\n/u);
    expect(stdout).toContain("no quote  bridge\n");
    expect(stdout).not.toContain("\u001b");
  });

  test.each([
    ["a line that is not JSON", [article, "nope"], /gold\.jsonl:2: not JSON/u],
    ["a line without an id", [{ text }], /gold\.jsonl:1: no "id"/u],
    ["a line without a text", [{ id: 1 }], /gold\.jsonl:1: no "text"/u],
  ])("%s is one line with its place, and exit code 1", async (_case, lines, message) => {
    const { code, stdout, stderr } = await runCli(["evaluate", goldFile("gold.jsonl", ...lines)]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^newsgraph: [^\n]+\n$/u);
    expect(stderr).toMatch(message);
  });

  test("a missing file is named", async () => {
    expect((await runCli(["evaluate", "none.jsonl"])).stderr).toBe(
      "newsgraph: none.jsonl: no such file or directory (ENOENT)\n",
    );
  });

  test("an article that cannot be read is reported with its place, and the others are measured", async () => {
    const { code, stdout, stderr } = await runCli(["evaluate", goldFile("gold.jsonl", { id: 1, text: " " }, article)]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/gold\.jsonl:1: /u);
    expect(stdout).toContain("2 articles, 1 of them not read");
  });
});
