import { describe, expect, test } from "vitest";
import { toPrediction } from "../../src/commands/prediction.ts";
import type { Attribution, Mention, Quote, Reading, Span } from "../../src/extract/reading.ts";
import type { Story } from "../../src/formats/story.ts";

const body = 'Dr Ana Rojas of the UMN said: "We won."\n\n"Work starts now."';
const raw = `  ${body.replace("\n\n", "\n\n\n\n\t")}`;

const story: Story = {
  raw,
  bodyText: body,
  headline: "",
  blocks: body.split("\n\n").map((text) => ({
    kind: "PARAGRAPH",
    text,
    rawStart: raw.indexOf(text),
    bodyStart: body.indexOf(text),
  })),
  links: [],
  standfirst: null,
  byline: null,
  authors: [],
  dateline: null,
  datelineEnd: null,
  publisher: null,
  credit: null,
  datePublished: null,
  dateModified: null,
  url: null,
  publisherKey: null,
  section: null,
  inLanguage: null,
};

const rule = { method: "TEST", confidence: 1 };

function span(exact: string): Span {
  const start = body.indexOf(exact);
  return { field: "BODY", start, end: start + exact.length, exact };
}

function mention(exact: string, kind: Mention["kind"], entity: Mention["entity"]): Mention {
  return { ...rule, span: span(exact), kind, entity, antecedent: null };
}

function quote(exact: string, attribution: Partial<Attribution>, continues: number | null): Quote {
  const spans = [span(exact)];
  const nobody: Attribution = {
    ...rule,
    status: "UNATTRIBUTED",
    speakers: [],
    candidates: [],
    mention: null,
    speakerAsWritten: null,
    cue: null,
    addressee: null,
    roleAsStated: null,
    onBehalfOf: null,
    when: null,
  };
  return {
    ...rule,
    kind: "DIRECT",
    spans,
    verbatim: spans,
    continues,
    nestedIn: null,
    about: [],
    attribution: { ...nobody, ...attribution },
  };
}

const person = { type: "PERSON", index: 0 } as const;
const reading: Reading = {
  extractorVersion: "test",
  inLanguage: "en",
  inLanguageBy: { method: "DECLARED", confidence: 1 },
  quotes: [
    quote("We won.", { speakers: [person], mention: 1, cue: { span: span("said"), lemma: "say" } }, null),
    quote("Work starts now.", { speakers: [person] }, 0),
  ],
  mentions: [
    mention("Dr", "TITLE", person),
    mention("Ana Rojas", "NAME", person),
    mention("UMN", "ACRONYM", { type: "FACTION", index: 0 }),
    mention("We", "PRONOUN", person),
  ],
  people: [
    {
      ...rule,
      name: "Ana Rojas",
      givenName: "Ana",
      familyName: "Rojas",
      honorificPrefix: "Dr",
      aliases: [],
      roles: [],
    },
  ],
  factions: [{ ...rule, name: "UMN", kind: "OTHER", aliases: [], parentOrganization: null }],
  places: [],
};

describe("a prediction", () => {
  const prediction = toPrediction("a-1", story, reading);
  const words = (range: readonly [number, number] | null | undefined) => (range ? raw.slice(...range) : range);

  test("keeps the line's id", () => {
    expect(prediction.id).toBe("a-1");
  });

  test("gives every place as a range of the raw text", () => {
    const [first] = prediction.quotes;
    expect(first).toMatchObject({ kind: "DIRECT", speaker: "Ana Rojas" });
    expect([words(first?.spans[0]), words(first?.speakerMention), words(first?.cue)]).toEqual([
      "We won.",
      "Ana Rojas",
      "said",
    ]);
  });

  test("gives a quote that goes on from another one the mention of that one", () => {
    expect(words(prediction.quotes[1]?.speakerMention)).toBe("Ana Rojas");
    expect(prediction.quotes[1]?.cue).toBeNull();
  });

  test("lists names and acronyms only", () => {
    expect(prediction.people.map(({ mentions }) => mentions.map(words))).toEqual([["Ana Rojas"]]);
    expect(prediction.factions.map(({ mentions }) => mentions.map(words))).toEqual([["UMN"]]);
  });
});
