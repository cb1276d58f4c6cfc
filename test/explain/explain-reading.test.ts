import { describe, expect, test } from "vitest";
import { explainReading } from "../../src/explain/explain-reading.ts";
import type { Paint } from "../../src/explain/paint.ts";
import type { Reading } from "../../src/extract/reading.ts";
import { harbourReading, harbourStory } from "../ingest/harbour-strike.ts";

const plain: Paint = (_style, text) => text;

/** The explanation without the wrapping: one line a row, its white space as one space. */
function explain(change: Partial<Reading> = {}): string[] {
  const text = explainReading(harbourStory(), harbourReading(change), { columns: 1000, paint: plain });
  return text.split("\n").map((line) => line.replaceAll(/\s+/gu, " ").trim());
}

/** The lines of one part, from its title to the next empty line. */
function part(title: string, lines = explain()): string[] {
  const start = lines.indexOf(title);
  return lines.slice(start + 1, lines.indexOf("", start));
}

describe("the article", () => {
  test("is all there, each block with its label, the quotes in numbered brackets", () => {
    expect(explain()).toEqual(
      expect.arrayContaining([
        "HEADLINE Dockers vow to keep Port Marrow’s harbour shut",
        "STANDFIRST Union leader calls [1 the port’s new offer “an insult” 1] 🚢 to those on strike.",
        "BYLINE By Tom Reed and Ines Falk",
        "PARAGRAPH “[2 We will stay out, 2]” said Ruth Calder, chair of the Dock Workers’ Union. “[2 Nobody works before Monday. 2]”",
        "SUBHEADING Empty quays",
        "CREDIT SOURCE: Marrow Herald",
      ]),
    );
  });

  test("a link has its rule below it", () => {
    const lines = explain();
    const link = lines.indexOf("RELATED_LINK READ MORE: How the strike began");
    expect(lines[link + 1]).toBe("inline link BY_HAND 1.00");
  });
});

describe("a quote", () => {
  test("has its kind, its rule, its speaker and everything said about it", () => {
    expect(part("[2] DIRECT BY_HAND 1.00")).toEqual([
      "content We will stay out, … Nobody works before Monday.",
      "cue said (say)",
      'speaker "Ruth Calder, chair of the Dock Workers’ Union" → Ruth Calder EXPLICIT_CUE 0.90',
      'through "Ruth Calder" NAME BY_HAND 1.00',
      'role "chair of the Dock Workers’ Union"',
      "for Dock Workers’ Union",
    ]);
  });

  test("shows the way from a pronoun back to the name, the hearer, the time, and the quote before", () => {
    expect(part("[3] INDIRECT BY_HAND 1.00")).toEqual([
      "content the Harbour Board had not called since Friday",
      "cue told (tell)",
      'speaker "She" → Ruth Calder PRONOUN 0.90',
      'through "She" PRONOUN BY_HAND 1.00 ← "Ruth Calder" NAME BY_HAND 1.00',
      'to "the Marrow Herald" → Marrow Herald',
      'when "since Friday"',
      "continues [2]",
      "about Harbour Board",
    ]);
  });

  test("without a speaker says why", () => {
    expect(part("[5] INDIRECT BY_HAND 1.00")).toContain('speaker "Officials in Lowland" (ANONYMOUS) EXPLICIT_CUE 0.90');
  });

  test("that may be of several is a guess, and marked as one", () => {
    const quotes = harbourReading().quotes.map((quote) => {
      const candidates = [
        { type: "PERSON", index: 0 },
        { type: "FACTION", index: 1 },
      ] as const;
      return {
        ...quote,
        attribution: { ...quote.attribution, status: "AMBIGUOUS", speakers: [], candidates } as const,
      };
    });
    expect(part("[3] INDIRECT BY_HAND 1.00", explain({ quotes }))).toContain(
      'speaker "She" → perhaps Ruth Calder, Harbour Board (AMBIGUOUS) PRONOUN 0.90',
    );
  });
});

describe("who and what is in it", () => {
  test("a person has aliases, roles with the words for them, and mentions by rule", () => {
    expect(part("Ruth Calder BY_HAND 1.00")).toEqual([
      "also Calder (SHORT)",
      'role chair of Dock Workers’ Union "chair of the Dock Workers’ Union" BY_HAND 1.00',
      'mentions "Union leader" NOMINAL BY_HAND 1.00',
      '"Ruth Calder" NAME BY_HAND 1.00',
      '"She" PRONOUN BY_HAND 1.00',
    ]);
  });

  test("a faction has its kind and what it is part of", () => {
    expect(part("Harbour Board COMPANY BY_HAND 1.00").slice(0, 2)).toEqual([
      "also the board (NOMINAL)",
      expect.stringMatching(/^part of /u),
    ]);
  });

  test("mentions alike are counted, with the range of their confidence", () => {
    const mentions = harbourReading().mentions.map((mention, index) =>
      index < 3 && mention.entity?.type === "PERSON"
        ? ({
            ...mention,
            span: { ...mention.span, exact: "Calder" },
            kind: "NAME",
            confidence: 0.5 + index / 4,
          } as const)
        : mention,
    );
    expect(part("Ruth Calder BY_HAND 1.00", explain({ mentions }))).toContain(
      'mentions "Calder" NAME BY_HAND 0.50–0.75 ×2',
    );
  });

  test("a part with nothing in it has no heading", () => {
    expect(explain()).toContain("QUOTES");
    expect(explain({ quotes: [] })).not.toContain("QUOTES");
  });
});

test("no line is wider than the terminal", () => {
  const text = explainReading(harbourStory(), harbourReading(), { columns: 60, paint: plain });
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
});
