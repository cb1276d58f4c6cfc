import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "./commands/cli-process.ts";
import { query, serve } from "./commands/served.ts";

const readme = readFileSync(join(import.meta.dirname, "..", "README.md"), "utf8");
const examples = [...readme.matchAll(/### (.+)\n\n```graphql\n([\s\S]+?)```\n\n```json\n([\s\S]+?)```/g)];

test("the README's queries give the README's answers", async () => {
  expect(examples).toHaveLength(3);
  const { url } = await serve(temporaryFolder());
  for (const [, title, text = "", answer = ""] of examples) {
    expect([title, await query(url, text)]).toEqual([title, JSON.parse(answer)]);
  }
});
