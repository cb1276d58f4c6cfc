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
