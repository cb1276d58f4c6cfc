import { expect, test } from "vitest";
import { instantOf } from "../../../src/ingest/articles/instant.ts";

test.each([
  ["2031-05-04", "2031-05-04T00:00:00.000Z"],
  ["2031-05-04T10:00", "2031-05-04T10:00:00.000Z"],
  ["2031-05-04T10:00:00+02:00", "2031-05-04T08:00:00.000Z"],
])("%s is stored as %s, whatever the zone of the machine", (date, instant) => {
  expect(instantOf(date)).toBe(instant);
});

test("what is no date is refused", () => {
  expect(instantOf(null)).toBeNull();
  expect(() => instantOf("yesterday")).toThrow(/"yesterday" is not an ISO 8601 date/);
});
