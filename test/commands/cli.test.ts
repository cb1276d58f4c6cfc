import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli, temporaryFolder } from "./cli-process.ts";

const oneLine = /^newsgraph: [^\n]+\n$/u;

describe("help", () => {
  test("lists the commands", async () => {
    const { code, stdout } = await runCli(["--help"]);
    expect(code).toBe(0);
    for (const command of ["serve", "ingest", "export", "extract", "relate", "migrate"])
      expect(stdout).toContain(command);
  });

  test.each(["serve", "ingest", "export", "extract", "relate", "migrate"])("of %s has examples", async (command) => {
    const { code, stdout, stderr } = await runCli([command, "--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(new RegExp(`Examples:\\n  \\$ .*newsgraph ${command}`, "u"));
  });

  test("--version prints the version alone", async () => {
    const { code, stdout } = await runCli(["--version"]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/u)]);
  });
});

describe("a command that is not understood", () => {
  test.each([
    ["an unknown command", ["sevre"], "unknown command 'sevre' (Did you mean serve?)"],
    ["an unknown option", ["serve", "--prot", "1"], "unknown option '--prot' (Did you mean --port?)"],
    ["a missing argument", ["ingest"], "missing required argument 'input"],
    ["a wrong choice", ["migrate", "sideways"], "up, down, status"],
  ])("%s: exit code 2, and one line that says so", async (_case, args, message) => {
    const { code, stdout, stderr } = await runCli(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(oneLine);
    expect(stderr).toContain(message);
  });

  test("no command at all shows the help, with exit code 2", async () => {
    const { code, stderr } = await runCli([]);
    expect(code).toBe(2);
    expect(stderr).toContain("Usage: newsgraph");
  });
});

describe("a wrong setting", () => {
  test("in the environment stops the start with one line and exit code 2", async () => {
    const { code, stdout, stderr } = await runCli(["serve"], { env: { NEWSGRAPH_PORT: "80a" } });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      'newsgraph: NEWSGRAPH_PORT is "80a": it must be a whole number from 0 to 65535 (see .env.example)\n',
    );
  });

  test("as a flag names the flag", async () => {
    const { code, stderr } = await runCli(["serve", "--cors-origin", "example.org"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(oneLine);
    expect(stderr).toContain('--cors-origin is "example.org"');
  });

  test("in the file .env counts, unless the environment says otherwise", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, ".env"), "NEWSGRAPH_LOG_LEVEL=loud\n");
    expect((await runCli(["serve"], { folder })).stderr).toContain('NEWSGRAPH_LOG_LEVEL is "loud"');
    const overruled = await runCli(["serve"], { folder, env: { NEWSGRAPH_LOG_LEVEL: "quiet" } });
    expect(overruled.stderr).toContain('NEWSGRAPH_LOG_LEVEL is "quiet"');
  });

  test("such as a file .env that cannot be read is one line as well", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, ".env"));
    const { code, stderr } = await runCli(["serve"], { folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(oneLine);
  });

  test("shows its stack only to who asks", async () => {
    const env = { NEWSGRAPH_PORT: "80a" };
    const stack = /\n\s+at /u;
    expect((await runCli(["serve"], { env })).stderr).not.toMatch(stack);
    expect((await runCli(["serve", "--debug"], { env })).stderr).toMatch(stack);
    expect((await runCli(["serve"], { env: { ...env, NEWSGRAPH_DEBUG: "1" } })).stderr).toMatch(stack);
  });
});
