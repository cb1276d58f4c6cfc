import type { EntityRef, Mention, Quote, Reading, Span, TextField } from "../../src/extract/reading.ts";
import type { Block, BlockKind, Story } from "../../src/formats/story.ts";

const paragraphs: readonly (readonly [BlockKind, string])[] = [
  ["HEADLINE", "Dockers vow to keep Port Marrow’s harbour shut"],
  ["STANDFIRST", "Union leader calls the port’s new offer “an insult” 🚢 to those on strike."],
  ["BYLINE", "By Tom Reed and Ines Falk"],
  [
    "PARAGRAPH",
    "“We will stay out,” said Ruth Calder, chair of the Dock Workers’ Union. “Nobody works before Monday.”",
  ],
  ["RELATED_LINK", "READ MORE: How the strike began"],
  ["PARAGRAPH", "She told the Marrow Herald that the Harbour Board had not called since Friday."],
  ["SUBHEADING", "Empty quays"],
  ["PARAGRAPH", "The board said the offer was “fair to both sides”. Officials in Lowland say talks go on."],
  ["CREDIT", "SOURCE: Marrow Herald"],
];

const sure = { method: "BY_HAND", confidence: 1 };
const person = (index: number): EntityRef => ({ type: "PERSON", index });
const faction = (index: number): EntityRef => ({ type: "FACTION", index });

/**
 * An article about an invented strike, read by hand.
 *
 * @param change replaces a field of the story, to make another article or another state of this one
 */
export function harbourStory(change: Partial<Story> = {}): Story {
  const raw = paragraphs.map(([, text]) => text).join("\r\n\r\n");
  let bodyText = "";
  const blocks = paragraphs.map(([kind, text]): Block => {
    const isBody = kind === "PARAGRAPH" || kind === "SUBHEADING";
    if (isBody && bodyText !== "") bodyText += "\n\n";
    const block = { kind, text, rawStart: raw.indexOf(text), bodyStart: isBody ? bodyText.length : null };
    if (isBody) bodyText += text;
    return block;
  });
  const textOf = (wanted: BlockKind) => paragraphs.find(([kind]) => kind === wanted)?.[1] ?? "";
  return {
    raw,
    blocks,
    links: [
      {
        headline: "How the strike began",
        label: "READ MORE",
        summary: null,
        url: null,
        placement: "INLINE",
        blocks: [4],
        ...sure,
      },
    ],
    headline: textOf("HEADLINE"),
    standfirst: textOf("STANDFIRST"),
    bodyText,
    byline: textOf("BYLINE"),
    authors: ["Tom Reed", "Ines Falk"],
    dateline: null,
    datelineEnd: null,
    publisher: "Marrow Herald",
    credit: "Marrow Herald",
    datePublished: "2031-05-04",
    dateModified: null,
    url: "https://herald.example/2031/harbour#top",
    publisherKey: null,
    section: null,
    inLanguage: null,
    ...change,
  };
}

/** What a careful reader gets from `harbourStory`. */
export function harbourReading(change: Partial<Reading> = {}): Reading {
  const story = harbourStory();
  const fields = { HEADLINE: story.headline, STANDFIRST: story.standfirst ?? "", BODY: story.bodyText };
  const span = (exact: string, field: TextField = "BODY"): Span => {
    const start = fields[field].indexOf(exact);
    return { field, start, end: start + exact.length, exact };
  };
  const mention = (
    of: Span,
    kind: Mention["kind"],
    entity: EntityRef | null,
    antecedent: number | null = null,
  ): Mention => {
    return { span: of, kind, entity, antecedent, ...sure };
  };
  const said = { continues: null, nestedIn: null, about: [], ...sure };
  const attributed = {
    status: "RESOLVED",
    candidates: [],
    mention: null,
    speakerAsWritten: null,
    cue: null,
    addressee: null,
    roleAsStated: null,
    onBehalfOf: null,
    when: null,
    method: "EXPLICIT_CUE",
    confidence: 0.9,
  } as const;
  const stay = [span("We will stay out,"), span("Nobody works before Monday.")];
  const quotes: Quote[] = [
    {
      ...said,
      kind: "MIXED",
      spans: [span("the port’s new offer “an insult”", "STANDFIRST")],
      verbatim: [span("an insult", "STANDFIRST")],
      attribution: {
        ...attributed,
        speakers: [person(0)],
        mention: 0,
        cue: { span: span("calls", "STANDFIRST"), lemma: "call" },
      },
    },
    {
      ...said,
      kind: "DIRECT",
      spans: stay,
      verbatim: stay,
      attribution: {
        ...attributed,
        speakers: [person(0)],
        mention: 1,
        speakerAsWritten: span("Ruth Calder, chair of the Dock Workers’ Union"),
        cue: { span: span("said"), lemma: "say" },
        roleAsStated: span("chair of the Dock Workers’ Union"),
        onBehalfOf: faction(0),
      },
    },
    {
      ...said,
      kind: "INDIRECT",
      spans: [span("the Harbour Board had not called since Friday")],
      verbatim: [],
      about: [faction(1)],
      continues: 1,
      attribution: {
        ...attributed,
        speakers: [person(0)],
        mention: 3,
        cue: { span: span("told"), lemma: "tell" },
        addressee: { span: span("the Marrow Herald"), entity: faction(2) },
        when: span("since Friday"),
        method: "PRONOUN",
      },
    },
    {
      ...said,
      kind: "MIXED",
      spans: [span("the offer was “fair to both sides”")],
      verbatim: [span("fair to both sides")],
      attribution: {
        ...attributed,
        speakers: [faction(1)],
        mention: 5,
        cue: { span: span("said", "BODY"), lemma: "say" },
      },
    },
    {
      ...said,
      kind: "INDIRECT",
      spans: [span("talks go on")],
      verbatim: [],
      attribution: { ...attributed, status: "ANONYMOUS", speakers: [], mention: 6 },
    },
  ];
  return {
    extractorVersion: "1",
    inLanguage: "en",
    inLanguageBy: { method: "DECLARED", confidence: 1 },
    quotes,
    mentions: [
      mention(span("Union leader", "STANDFIRST"), "NOMINAL", person(0), 1),
      mention(span("Ruth Calder"), "NAME", person(0)),
      mention(span("Dock Workers’ Union"), "NAME", faction(0)),
      mention(span("She"), "PRONOUN", person(0), 1),
      mention(span("Harbour Board"), "NAME", faction(1)),
      mention(span("The board"), "NOMINAL", faction(1), 4),
      mention(span("Officials in Lowland"), "NOMINAL", null),
      mention(span("Lowland"), "NAME", { type: "PLACE", index: 0 }),
    ],
    people: [
      {
        name: "Ruth Calder",
        givenName: "Ruth",
        familyName: "Calder",
        honorificPrefix: null,
        aliases: [{ name: "Calder", kind: "SHORT" }],
        roles: [{ roleName: "chair", affiliation: 0, evidence: span("chair of the Dock Workers’ Union"), ...sure }],
        ...sure,
      },
    ],
    factions: [
      { name: "Dock Workers’ Union", kind: "NGO", aliases: [], parentOrganization: null, ...sure },
      {
        name: "Harbour Board",
        kind: "COMPANY",
        aliases: [{ name: "the board", kind: "NOMINAL" }],
        parentOrganization: 3,
        ...sure,
      },
      { name: "Marrow Herald", kind: "MEDIA", aliases: [], parentOrganization: null, ...sure },
      { name: "Port Marrow", kind: "GOVERNMENT", aliases: [], parentOrganization: null, ...sure },
    ],
    places: [{ name: "Lowland", countryCode: null, ...sure }],
    ...change,
  };
}
