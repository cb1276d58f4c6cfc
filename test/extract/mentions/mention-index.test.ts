import { expect, test } from "vitest";
import type { MentionDraft } from "../../../src/extract/mentions/mention-draft.ts";
import { MentionIndex } from "../../../src/extract/mentions/mention-index.ts";

const mention = (first: number, end: number): MentionDraft => ({
  range: { first, end },
  kind: "NAME",
  entity: null,
  via: null,
  method: "NAME",
  confidence: 1,
});
const [one, two, three] = [mention(2, 4), mention(6, 7), mention(9, 12)] as const;
const index = new MentionIndex([three, one, two]);

test("mentions stand in reading order", () => {
  expect(index.mentions).toEqual([one, two, three]);
});

test("a mention is found by where it ends, and by any word it covers", () => {
  expect(index.endingAt(7)).toBe(two);
  expect(index.endingAt(8)).toBeNull();
  expect(index.covering(10)).toBe(three);
  expect(index.covering(5)).toBeNull();
});

test("inside a range are those that lie in it wholly", () => {
  expect(index.inside({ first: 2, end: 7 })).toEqual([one, two]);
  expect(index.inside({ first: 3, end: 11 })).toEqual([two]);
});

test("before a word the nearest comes first", () => {
  expect([...index.before(9)]).toEqual([two, one]);
});
