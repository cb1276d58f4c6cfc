import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeCursor, fingerprint } from "../../src/query/cursor.ts";
import type { PageArguments } from "../../src/query/page.ts";
import { pageOfShortList } from "../../src/query/short-list.ts";

const listOf = (keys: string) => [...keys].map((key) => ({ node: { key } }));

function pageOf(keys: string, page: PageArguments) {
  const { edges } = pageOfShortList("letters", listOf(keys), page);
  return { keys: edges.map(({ node }) => node.key).join(""), cursors: edges.map(({ cursor }) => cursor) };
}

const cursorAt = (keys: string, key: string) => pageOf(keys, { first: 100 }).cursors[keys.indexOf(key)] as string;

test("pages in either direction, one after the other, are the list", () => {
  const lists = fc.uniqueArray(fc.constantFrom(..."abcdefghijklm")).map((keys) => keys.join(""));
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 5 }), fc.boolean(), (keys, size, backward) => {
      let walked = "";
      let cursor: string | undefined;
      for (let page = 0; page < 14; page++) {
        const found = pageOf(keys, backward ? { last: size, before: cursor } : { first: size, after: cursor });
        walked = backward ? found.keys + walked : walked + found.keys;
        cursor = backward ? found.cursors[0] : found.cursors.at(-1);
        if (!cursor) break;
      }
      expect(walked).toBe(keys);
    }),
  );
});

test("where a cursor's item is gone, nothing is left out and nothing comes twice", () => {
  const cursor = cursorAt("abcde", "c");
  expect(pageOf("abde", { first: 5, after: cursor }).keys).toBe("de");
  expect(pageOf("abde", { last: 5, before: cursor }).keys).toBe("ab");
  expect(pageOf("a", { last: 5, before: cursor }).keys).toBe("a");
  expect(pageOf("a", { first: 5, after: cursor }).keys).toBe("");
});

test("where a cursor's item has moved, the page goes on from where it stands", () => {
  expect(pageOf("xyabcde", { first: 2, after: cursorAt("abcde", "c") }).keys).toBe("de");
});

test.each([["c"], [-1], [1.5], [1e300]])("a cursor with the place %j is refused", (place) => {
  const cursor = encodeCursor(fingerprint(["short list", "letters"]), ["a", place]);
  expect(() => pageOf("abc", { after: cursor })).toThrow(
    expect.objectContaining({ extensions: { code: "INVALID_CURSOR" } }),
  );
});
