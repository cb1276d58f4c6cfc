import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeCursor, encodeCursor } from "../../src/query/cursor.ts";

const key = fc.oneof(fc.string({ unit: "binary" }), fc.integer());

test("a cursor gives back the keys it was made of, to its own list only", () => {
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 4 }), (keys) => {
      const cursor = encodeCursor("listlist", keys);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(decodeCursor(cursor, "listlist", keys.length)).toEqual(keys);
      expect(() => decodeCursor(cursor, "another1", keys.length)).toThrow(/cursor/);
      expect(() => decodeCursor(cursor, "listlist", keys.length + 1)).toThrow(/cursor/);
    }),
  );
});

test("no text at all is taken for a cursor, or causes anything but a refusal", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json().map((json) => Buffer.from(json).toString("base64url")),
      ),
      (text) => {
        expect(() => decodeCursor(text, "listlist", 2)).toThrow(/cursor/);
      },
    ),
  );
});
