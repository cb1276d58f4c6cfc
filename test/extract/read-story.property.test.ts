import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readStory } from "../../src/extract/read-story.ts";
import type { EntityRef, Reading } from "../../src/extract/reading.ts";
import { FormatError } from "../../src/formats/format-error.ts";
import { parsePlainText } from "../../src/formats/plain-text.ts";
import type { Story } from "../../src/formats/story.ts";
import { checkSpans } from "../../src/ingest/articles/check-spans.ts";

const words = fc.constantFrom(
  ..."said told says added that to by of the a he she they it ministry spokesman group who in on Monday never".split(
    " ",
  ),
  ..."Ann Lee Ruth-Calder UN U.S. NATO Mr. Dr. Minister President Karvola Reuters THE O’Neil al-Sayed 1,000".split(" "),
  ..."according to , . ; : … — - ? ! ( ) [ ] { }".split(" "),
  ..."“ ” ‘ ’ \" ' `` '' « » „ ’s n’t".split(" "),
);
const sentences = fc.constantFrom(
  "“We wait,” said Ruth Calder, chair of the Dock Workers’ Union.",
  "The Harbour Board (HB) told Reuters that it was over, adding that “nobody” would pay.",
  'According to the ministry, talks go on. "We hope," she added, "for peace."',
  "He said the two sides would meet on Monday; a spokesman declined to comment.",
);
const oddities = fc.constantFrom(
  ...["\u200b", "\u200f", "\u202e", "\ufeff", "\u00ad", "\0", "\ud800", "\u0301", "\u00a0", "\u2028"],
  ...["قال الوزير", "🚢🏗️", "E\u0301douard", "他说", "İSTANBUL", "ß", "ﬁ"],
);
const gaps = fc.constantFrom(" ", " ", " ", " ", "", "\n", "\n\n", "\r\n\r\n", "\t");
const piece = fc.oneof(
  { weight: 12, arbitrary: words },
  { weight: 3, arbitrary: sentences },
  { weight: 1, arbitrary: oddities },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
);
const text = fc
  .array(fc.tuple(piece, gaps), { minLength: 1, maxLength: 120, size: "max" })
  .map((parts) => parts.flat().join(""));

/** The story of a text, or null for one with nothing in it. */
function storyOf(raw: string): Story | null {
  try {
    return parsePlainText(raw);
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}

/** Every pointer of a reading has to point at something, and none may go round in a circle. */
function checkPointers({ quotes, mentions, people, factions, places }: Reading): void {
  const counts = { PERSON: people.length, FACTION: factions.length, PLACE: places.length };
  const within = (index: number | null, count: number) => {
    if (index === null) return;
    expect(index).toBeGreaterThanOrEqual(0);
    expect(index).toBeLessThan(count);
  };
  const entity = (ref: EntityRef | null) => ref && within(ref.index, counts[ref.type]);
  for (const [index, mention] of mentions.entries()) {
    entity(mention.entity);
    within(mention.antecedent, mentions.length);
    expect(mention.antecedent).not.toBe(index);
  }
  for (const { roles } of people) for (const { affiliation } of roles) within(affiliation, factions.length);
  for (const { parentOrganization } of factions) within(parentOrganization, factions.length);
  for (const [index, { continues, nestedIn, about, attribution }] of quotes.entries()) {
    for (const ref of [...about, ...attribution.speakers, ...attribution.candidates]) entity(ref);
    entity(attribution.onBehalfOf);
    entity(attribution.addressee?.entity ?? null);
    within(attribution.mention, mentions.length);
    for (const other of [continues, nestedIn]) {
      within(other, quotes.length);
      expect(other).not.toBe(index);
    }
  }
}

function checkConfidence({ quotes, mentions, people, factions, places }: Reading): void {
  const attributions = quotes.map(({ attribution }) => attribution);
  for (const { method, confidence } of [...quotes, ...attributions, ...mentions, ...people, ...factions, ...places]) {
    expect(method).toMatch(/^[A-Z_]+$/u);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
}

describe("whatever the text is made of", () => {
  test("it is read, every span slices out of it, every pointer points, every rule has a name and a confidence", () => {
    let quotes = 0;
    fc.assert(
      fc.property(text, (raw) => {
        const story = storyOf(raw);
        if (!story) return;
        const reading = readStory(story);
        checkSpans(story, reading);
        checkPointers(reading);
        checkConfidence(reading);
        quotes += reading.quotes.length;
      }),
      { numRuns: 300 },
    );
    expect(quotes).toBeGreaterThan(300);
  });

  test("the same text gives the same reading, whatever was read in between", () => {
    fc.assert(
      fc.property(text, text, (raw, other) => {
        const [story, between] = [storyOf(raw), storyOf(other)];
        if (!story || !between) return;
        const first = readStory(story);
        readStory(between);
        expect(readStory(story)).toEqual(first);
      }),
      { numRuns: 80 },
    );
  });
});

describe("a text made to be slow is read in bounded time", () => {
  const fill = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const manyNames = Array.from({ length: 3000 }, (_, index) => {
    const name = [...String(index)].map((digit) => "abcdefghij"[Number(digit)]).join("");
    return `Ka${name} Lo${name} said no.${index % 5 === 4 ? "\n\n" : ""}`;
  }).join(" ");

  test.each([
    ["100,000 straight quotation marks", fill('"', 100_000)],
    ["100,000 opening marks", fill("“", 100_000)],
    ["100,000 closing marks", fill("”", 100_000)],
    ["an odd number of marks between words", `${fill("“a ", 100_000)}”`],
    ["marks that open in each other", fill("\"a 'b ", 100_000)],
    ["100,000 round brackets", fill("(", 100_000)],
    ["100,000 square brackets", fill("[", 100_000)],
    ["one word of 1 MB", fill("a", 1_000_000)],
    ["one word of 1 MB in capitals", fill("A", 1_000_000)],
    ["all in capitals", fill("THE MINISTER SAID THE WAR IS OVER. ", 50_000)],
    ["right to left", fill("قال الوزير إن الحرب انتهت. ", 100_000)],
    ["characters without width", fill("\u200b", 100_000)],
    ["words with characters without width in them", fill("sa\u200bid ", 100_000)],
    ["said said said", fill("said ", 50_000)],
    ["commas and cues", fill("said, ", 50_000)],
    ["a list of names that never ends", fill("Ann and ", 30_000)],
    ["thousands of names", manyNames],
    ["full stops", fill(". ", 100_000)],
    ["combining marks", fill("\u0301", 100_000)],
    ["turns of a transcript", fill("ANN: yes.\n\n", 50_000)],
    ["paragraphs of one letter", fill("a\n\n", 20_000)],
  ])("%s", (_case, raw) => {
    const story = storyOf(raw);
    if (!story) return;
    const start = process.cpuUsage();
    const reading = readStory(story);
    const { user } = process.cpuUsage(start);
    checkSpans(story, reading);
    // Reading it takes well under two seconds; what grows with the square of these lengths takes minutes.
    expect(user / 1e6).toBeLessThan(15);
  });

  test("twice the text takes no more than about twice the time", () => {
    const page =
      "“We wait,” said Ruth Calder, chair of the Dock Workers’ Union. The board told Reuters that it was over.\n\n";
    const seconds = (length: number) => {
      const raw = fill(page, length);
      const times = Array.from({ length: 3 }, () => {
        const start = process.cpuUsage();
        readStory(parsePlainText(raw));
        return process.cpuUsage(start).user;
      });
      return Math.min(...times);
    };
    seconds(20_000);
    expect(seconds(120_000) / seconds(60_000)).toBeLessThan(3.5);
  });
});
