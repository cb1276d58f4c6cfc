import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FormatError } from "../../../src/formats/format-error.ts";
import { parseSource } from "../../../src/formats/parse-source.ts";
import { unknownOrigin } from "../../../src/formats/source.ts";
import { splitDocument } from "../../../src/formats/split-document.ts";
import { bodyOf, parseOne, slicesHold } from "../parse.ts";
import { furnitureWord, madePage } from "./page-template.ts";

describe("a page's article comes back as it was written", () => {
  test("every paragraph is there, word for word and in order, and nothing of the page's furniture", () => {
    fc.assert(
      fc.property(madePage, ({ headline, paragraphs, html }) => {
        const story = parseOne(html);
        expect(bodyOf(story)).toEqual(paragraphs);
        expect(story.headline).toBe(headline);
        expect(story.bodyText).not.toContain(furnitureWord);
        expect(slicesHold(story)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

const opening = fc.constantFrom(
  "<",
  "<html>",
  "<!doctype html>",
  "<?xml version='1.0'?>",
  "<rss>",
  "<feed>",
  "<newsItem>",
  "<nitf>",
  "{",
  "[",
  '{"html":"',
  "",
);
const piece = fc.constantFrom(
  ..."<p> </p> <div class='related'> <a href='x'> </a> <br> <table><tr><td> <![CDATA[ ]]> <!-- --> &amp; & &#x0; &#999999999; \u0000 text <item> </item> <title> <script> <q> <li> <h1> <svg> </ ' \" > = { } [ ] : , \\ <body.content> <inlineXML> <time>".split(
    " ",
  ),
);

describe("whatever the input, the worst that happens is a clear error", () => {
  const readAll = (bytes: Uint8Array) => {
    try {
      for (const item of splitDocument(bytes, unknownOrigin)) {
        if (!("source" in item)) continue;
        try {
          expect(slicesHold(parseSource(item.source))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
          expect((error as Error).message).not.toMatch(/\n/u);
        }
      }
    } catch (error) {
      expect(error).toBeInstanceOf(FormatError);
      expect((error as Error).message).not.toMatch(/\n/u);
    }
  };

  test("for any bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), readAll), { numRuns: 500 });
  });

  test("for any heap of markup", () => {
    fc.assert(
      fc.property(opening, fc.array(piece, { maxLength: 60 }), (first, pieces) => {
        readAll(new TextEncoder().encode(first + pieces.join("")));
      }),
      { numRuns: 1000 },
    );
  });
});
