import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeGlobalId, encodeGlobalId, nodeTypes } from "../../src/query/global-id.ts";

test("an id gives back the type and key it was made of", () => {
  fc.assert(
    fc.property(fc.constantFrom(...nodeTypes), fc.string({ unit: "grapheme", minLength: 1 }), (type, key) => {
      expect(decodeGlobalId(encodeGlobalId(type, key))).toEqual({ type, key });
    }),
  );
});

test("no other text is an id", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(() => decodeGlobalId(text)).toThrow(/is not an id/);
    }),
  );
});
