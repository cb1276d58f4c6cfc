import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Store } from "../src/store/database.ts";
import { ask } from "./graphql/api.ts";
import { publish } from "./graphql/wire.ts";
import { temporaryStore } from "./store/temporary-store.ts";

const page = readFileSync(join(import.meta.dirname, "..", "docs", "querying.md"), "utf8");
const articles = [...page.matchAll(/```text\n([\s\S]+?)```/g)];
const examples = [
  ...page.matchAll(/### (.+)\n(?:(?!\n### )[\s\S])*?```graphql\n([\s\S]+?)```\n\n```json\n([\s\S]+?)```/g),
];

let store: Store;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ store, remove } = await temporaryStore());
  for (const [, text = ""] of articles) await publish(store, "", [text], { url: null });
});
afterAll(() => remove());

test("the page has an example of each", () => {
  expect(articles).toHaveLength(2);
  expect(examples.map(([, title]) => title)).toEqual([
    "The text, run by run",
    "The same words elsewhere",
    "What a quote rests on",
    "Linked data",
  ]);
});

test.each(examples.map(([, title = "", query = "", answer = ""]) => [title, query, answer] as const))(
  "the answer to “%s” is the one of the page",
  async (_title, query, answer) => {
    const { data, messages } = await ask(store, query);
    expect(messages).toEqual([]);
    expect(data).toEqual(JSON.parse(answer));
  },
);
