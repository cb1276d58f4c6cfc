import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { temporaryFolder } from "./commands/cli-process.ts";
import { serve } from "./commands/served.ts";

const run = promisify(execFile);
test("the plain client prints every direct quote, page by page", async () => {
  const { url } = await serve(temporaryFolder());
  const { stdout } = await run("node", ["examples/plain-fetch/quotes.mjs", url]);
  const lines = stdout.trim().split("\n");
  expect(lines).toHaveLength(6);
  expect(lines[0]).toMatch(/^“This is completely out of the question\..+” — Zakaria Malahifji \(.+\)$/);
});

test("the typed client prints who somebody is, what they said, and about whom, or why it is refused", async () => {
  const { url } = await serve(temporaryFolder());
  const { stdout } = await run("npx", ["tsx", "examples/typed-client/person.ts", "Malahifgi", url]);
  expect(stdout).toMatch(/^Zakaria Malahifji/);
  expect(stdout).toMatch(/ {2}direct: This is completely out of the question/);
  const failed = run("npx", ["tsx", "examples/typed-client/person.ts", "x".repeat(300), url]);
  await expect(failed).rejects.toThrow(/the search is 300 characters long/);
});
