import fc from "fast-check";
import { expect, test } from "vitest";
import { type Stretch, spansWithin } from "../../src/query/spans-within.ts";

const field = fc.constantFrom("HEADLINE" as const, "STANDFIRST" as const, "BODY" as const);
const span = fc
  .tuple(field, fc.nat(30), fc.integer({ min: 1, max: 12 }))
  .map(([of, start, length]): Stretch => ({ field: of, start, end: start + length }));
/** Stretches of each field from its start, some with a gap in front. */
const stretches = fc
  .array(fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 9 })), { maxLength: 5 }), { maxLength: 3 })
  .map((fields) =>
    fields.flatMap((lengths, index) => {
      let end = 0;
      return lengths.map(([gap, length]): Stretch => {
        const start = end + gap;
        end = start + length;
        return { field: (["HEADLINE", "STANDFIRST", "BODY"] as const)[index] ?? "BODY", start, end };
      });
    }),
  );

test("each stretch has the spans that touch it, in their order", () => {
  fc.assert(
    fc.property(stretches, fc.array(span), (places, spans) => {
      const touching = (place: Stretch) =>
        spans.filter((each) => each.field === place.field && each.start < place.end && each.end > place.start);
      expect(spansWithin(places, spans)).toEqual(places.map(touching));
    }),
  );
});
