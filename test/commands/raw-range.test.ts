import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rawRange } from "../../src/commands/raw-range.ts";
import type { Span, TextField } from "../../src/extract/reading.ts";
import { parsePlainText } from "../../src/formats/plain-text.ts";
import type { Story } from "../../src/formats/story.ts";

function span(field: TextField, text: string, exact: string): Span {
  const start = text.indexOf(exact);
  return { field, start, end: start + exact.length, exact };
}

const slice = (story: Story, place: Span) => story.raw.slice(...rawRange(story, place));

const raw =
  "Miners end strike\r\n\r\nA deal was “signed at dawn”.\r\n\r\n" +
  "   The miners of Lota 🪨 went back to work on Monday, after nine weeks in which no coal left the town.\r\n\r\n" +
  '\t"We have won," said Ana Rojas, who leads the union, to a crowd that filled the square from end to end.\r\n';

describe("a span of a field in the raw text", () => {
  const story = parsePlainText(raw);

  test("of the headline", () => {
    expect(slice(story, span("HEADLINE", story.headline, "strike"))).toBe("strike");
  });

  test("of the body, after line ends, indentation and astral characters", () => {
    expect(slice(story, span("BODY", story.bodyText, "went back"))).toBe("went back");
    expect(slice(story, span("BODY", story.bodyText, "Ana Rojas"))).toBe("Ana Rojas");
  });

  test("up to the last unit of a block, which the next block does not follow at once", () => {
    expect(slice(story, span("BODY", story.bodyText, "left the town."))).toBe("left the town.");
  });

  test("that does not exist is an error", () => {
    expect(() => rawRange(story, { field: "BODY", start: 9000, end: 9001, exact: "x" })).toThrow(/no block/u);
  });

  test("is the same text, whatever the text is", () => {
    const paragraph = fc.string({ unit: fc.constantFrom("a", "“", "”", "é", "🗞", " ", " ", ".", "B"), minLength: 1 });
    const paragraphs = fc.array(
      paragraph.filter((text) => text.trim() !== ""),
      { minLength: 1, maxLength: 6 },
    );
    const separator = fc.constantFrom("\n\n", "\r\n\r\n", "\n\n    ", "\n\n\t");
    fc.assert(
      fc.property(paragraphs, separator, fc.nat(), fc.nat(), (texts, between, from, length) => {
        const read = parsePlainText(texts.join(between));
        for (const block of read.blocks) {
          if (block.bodyStart === null) continue;
          const start = block.bodyStart + (from % block.text.length);
          const end = Math.min(start + 1 + (length % 20), block.bodyStart + block.text.length);
          const exact = read.bodyText.slice(start, end);
          expect(slice(read, { field: "BODY", start, end, exact })).toBe(exact);
        }
      }),
    );
  });
});
