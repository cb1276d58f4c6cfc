import fc from "fast-check";
import { expect, test } from "vitest";
import type { Reading, Span } from "../../../src/extract/reading.ts";
import type { Story } from "../../../src/formats/story.ts";
import { checkSpans } from "../../../src/ingest/articles/check-spans.ts";
import { harbourReading, harbourStory } from "../harbour-strike.ts";

const words = fc.array(
  fc.constantFrom("“Stay,”", "said", "🚢", "naïve", "\u00a0", "\t", "\r\n", "’s", "e\u0301", " "),
  {
    minLength: 2,
    maxLength: 30,
  },
);

/** A story whose body is this text, with one mention at the given place. */
function mentioned(bodyText: string, place: Omit<Span, "field">): [Story, Reading] {
  const story = { ...harbourStory(), raw: bodyText, blocks: [], bodyText };
  const mention = {
    span: { field: "BODY", ...place },
    kind: "NAME",
    entity: null,
    antecedent: null,
    method: "M",
    confidence: 1,
  } as const;
  return [story, { ...harbourReading(), mentions: [mention], quotes: [], people: [] }];
}

test("a span holds if and only if the field has its words at its place, whatever the text is made of", () => {
  const places = words.chain((parts) => {
    const text = parts.join("");
    const at = fc.integer({ min: 0, max: text.length - 1 });
    return fc.tuple(fc.constant(text), at, at, fc.integer({ min: -2, max: 2 }));
  });
  fc.assert(
    fc.property(places, ([text, a, b, shift]) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b) + 1];
      const exact = text.slice(start, end);
      const check = () => checkSpans(...mentioned(text, { start: start + shift, end: end + shift, exact }));
      if (start + shift >= 0 && text.slice(start + shift, end + shift) === exact) expect(check).not.toThrow();
      else expect(check).toThrow(/a mention in BODY do not hold/);
    }),
  );
});

test("a block that is not where it says is found", () => {
  const story = harbourStory();
  const moved = (change: object) => ({ ...story, blocks: story.blocks.map((block) => ({ ...block, ...change })) });
  expect(() => checkSpans(story, harbourReading())).not.toThrow();
  expect(() => checkSpans(moved({ rawStart: 3 }), harbourReading())).toThrow(/a block in the raw input/);
  expect(() => checkSpans(moved({ bodyStart: 3 }), harbourReading())).toThrow(/a block in the body/);
});

test("every span of a quote, its attribution and a role is looked at", () => {
  const reading = harbourReading();
  const wrong = { field: "BODY", start: 0, end: 5, exact: "wrong" } as const;
  const [quote] = reading.quotes;
  const [person] = reading.people;
  if (!quote || !person) throw new Error("the fixture has both");
  const withQuote = (change: object) => ({ ...reading, quotes: [{ ...quote, ...change }] });
  const withAttribution = (change: object) => withQuote({ attribution: { ...quote.attribution, ...change } });
  const readings = [
    withQuote({ spans: [wrong] }),
    withQuote({ verbatim: [wrong] }),
    withAttribution({ speakerAsWritten: wrong }),
    withAttribution({ cue: { span: wrong, lemma: "say" } }),
    withAttribution({ addressee: { span: wrong, entity: null } }),
    withAttribution({ roleAsStated: wrong }),
    withAttribution({ when: wrong }),
    { ...reading, people: [{ ...person, roles: person.roles.map((role) => ({ ...role, evidence: wrong })) }] },
  ];
  for (const each of readings) expect(() => checkSpans(harbourStory(), each)).toThrow(/"wrong" is not at 0/);
});
