import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { graphql, parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSeed } from "../../src/commands/load-seed.ts";
import { createContext } from "../../src/graphql/context.ts";
import { buildGraphqlSchema } from "../../src/graphql/schema.ts";
import type { Store } from "../../src/store/database.ts";
import { temporaryStore } from "../store/temporary-store.ts";

const folder = join("explorer", "examples");
const examples = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
const schema = buildGraphqlSchema();

/** How many elements the lists of an answer have, by their path without indexes. */
function listLengths(value: unknown, path = "", lengths = new Map<string, number>()): Map<string, number> {
  if (Array.isArray(value)) {
    lengths.set(path, (lengths.get(path) ?? 0) + value.length);
    for (const element of value) listLengths(element, path, lengths);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, member] of Object.entries(value)) listLengths(member, `${path}.${key}`, lengths);
  }
  return lengths;
}

describe.each(examples)("the example %s", (_name, query) => {
  test("opens with its name and a note that fit beside the answer", () => {
    expect(query).toMatch(/^# .{3,30}\n# .{10,60}\nquery [A-Z]\w+ \{\n/u);
  });

  test("is valid", () => {
    expect(validate(schema, parse(query))).toEqual([]);
  });
});

describe("on the seed", () => {
  let store: Store;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ store, remove } = await temporaryStore());
    await loadSeed(store, join("data", "seed"));
  });
  afterAll(() => remove());

  test.each(examples)("%s has something in every list it asks for", async (_name, source) => {
    const { data, errors } = await graphql({ schema, source, contextValue: createContext(store) });
    expect(errors).toBeUndefined();
    const lengths = listLengths(data);
    expect(lengths.size).toBeGreaterThan(0);
    expect([...lengths].filter(([, length]) => length === 0)).toEqual([]);
  });
});
