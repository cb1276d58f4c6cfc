import { expect, test } from "vitest";
import { addressKey, headlineKey } from "../../../src/ingest/relations/story-address.ts";

test.each([
  "http://herald.example/2031/harbour",
  "https://www.herald.example/2031/harbour/",
  "https://HERALD.example/2031/harbour?utm_source=letter&fbclid=x#comments",
])("%s is the address https://herald.example/2031/harbour", (url) => {
  expect(addressKey(url)).toBe("herald.example/2031/harbour");
});

test("what tells articles apart stays: the path as written, and the parameters, in any order", () => {
  expect(addressKey("https://herald.example/Story?id=7&page=2")).toBe("herald.example/Story?id=7&page=2");
  expect(addressKey("https://herald.example/Story?page=2&id=7")).toBe("herald.example/Story?id=7&page=2");
  expect(addressKey("https://herald.example/story?id=8")).not.toBe(addressKey("https://herald.example/story?id=7"));
});

test("what is no web address is none", () => {
  for (const url of [null, "", "harbour", "mailto:desk@herald.example"]) expect(addressKey(url)).toBeNull();
});

test("a headline is the same whatever its marks and case; one of two words names no story", () => {
  expect(headlineKey("How the strike began")).toBe(headlineKey("“How the Strike Began”"));
  expect(headlineKey("In pictures")).toBeNull();
  expect(headlineKey("")).toBeNull();
});
