import { expect, test } from "vitest";
import { differences } from "../../../bench/reads/ask-page.ts";

test("a difference is named by its place, with what stands there and what should", () => {
  const ours = { data: { list: [{ id: "a" }, { id: "b" }], count: 2 } };
  expect(differences(ours, ours)).toEqual([]);
  expect(differences({ data: { list: [{ id: "a" }, { id: "c" }], count: 2 } }, ours)).toEqual([
    'data.list.1.id: "c", not "b"',
  ]);
  expect(differences({ data: { list: [{ id: "a" }], count: null } }, ours)).toEqual([
    'data.list.1: undefined, not {"id":"b"}',
    "data.count: null, not 2",
  ]);
  expect(differences({ data: { ...ours.data, more: 1 } }, ours)).toEqual(["data.more: 1, not undefined"]);
});

test("numbers may differ in what SQLite cuts off when it writes them into JSON, and in no more", () => {
  expect(differences({ score: 0.6699999999999999 }, { score: 0.67 })).toEqual([]);
  expect(differences({ score: 0.6700000000001 }, { score: 0.67 })).toEqual(["score: 0.6700000000001, not 0.67"]);
  expect(differences({ count: 1001 }, { count: 1002 })).toEqual(["count: 1001, not 1002"]);
});
