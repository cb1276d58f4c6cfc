import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseSearch } from "../../src/query/search-syntax.ts";
import { temporaryStore } from "../store/temporary-store.ts";

test.each([
  ["strike pay", '("strike" AND "pay")'],
  ['"pay dispute"', '("pay dispute")'],
  ["“pay dispute”", '("pay dispute")'],
  ["negotiat*", '("negotiat" *)'],
  ["strike OR walkout pay", '(("strike") OR ("walkout" AND "pay"))'],
  ["strike AND pay", '("strike" AND "pay")'],
  ["strike NOT ferry", '(("strike") NOT ("ferry"))'],
  ["strike -ferry -bus", '(("strike") NOT ("ferry" OR "bus"))'],
  ["(strike OR walkout) pay", '((("strike") OR ("walkout")) AND "pay")'],
  ["U.S. co-operation", '("U S" AND "co operation")'],
  ["or and not", '("or" AND "and" AND "not")'],
])("%s is searched as %s", (text, expression) => {
  expect(parseSearch(text)?.match).toBe(expression);
});

test.each(["", "   ", "!?", '"', "()", "OR", "*", '( ) OR ""'])("%j has no word to search for", (text) => {
  expect(parseSearch(text)).toBeNull();
});

test("a search that only says what is not wanted, or is too long, is refused", () => {
  expect(() => parseSearch("NOT ferry")).toThrow(/add a word/);
  expect(() => parseSearch("-ferry")).toThrow(/add a word/);
  expect(() => parseSearch("a".repeat(1001))).toThrow(/1001 characters/);
  expect(() => parseSearch("a ".repeat(65))).toThrow(/65 parts/);
});

test("what is not wanted is not shown", () => {
  expect(parseSearch('strike "pay dispute" -ferry NOT (bus OR tram) walk*')?.wanted).toBe(
    '"strike" OR "pay dispute" OR "walk" *',
  );
});

let temporary: Awaited<ReturnType<typeof temporaryStore>>;
beforeAll(async () => {
  temporary = await temporaryStore();
});
afterAll(() => temporary.remove());

test("whatever is typed, FTS5 understands what comes of it", async () => {
  const syntax = fc.constantFrom(
    "OR",
    "AND",
    "NOT",
    "NEAR",
    "(",
    ")",
    '"',
    "*",
    "-",
    ":",
    "^",
    "+",
    "{",
    "}",
    "headline:",
    "a",
    "strike",
  );
  const typed = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(fc.oneof(syntax, fc.string()), { maxLength: 30 }).map((parts) => parts.join(" ")),
  );
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      let match: string | null = null;
      try {
        match = parseSearch(text)?.match ?? null;
      } catch (error) {
        expect(error).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
      }
      if (match === null) return;
      await temporary.store.reader.all("SELECT rowid FROM quote_text WHERE quote_text MATCH ?", [match]);
    }),
    { numRuns: 500 },
  );
});
