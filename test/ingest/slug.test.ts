import fc from "fast-check";
import { expect, test } from "vitest";
import { shortSlugOf, slugOf } from "../../src/ingest/slug.ts";

test.each([
  ["Dockers vow: “We’ll stay!”", "dockers-vow-well-stay"],
  ["  Île-d’Or — 3 MPs  ", "ile-dor-3-mps"],
  ["Порт закрыт", "порт-закрыт"],
  ["🚢", ""],
])("the slug of %s is %s", (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test("a short slug is a whole-word start of the slug, or of its one word", () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 40 }), (text) => {
      const short = shortSlugOf(text);
      expect(short.length).toBeLessThanOrEqual(80);
      expect(`${slugOf(text)}-`.startsWith(`${short}-`)).toBe(true);
    }),
  );
  expect(shortSlugOf("a".repeat(300))).toBe("a".repeat(80));
});
