import { describe, expect, test } from "vitest";
import { quotesOf } from "../read.ts";

/** Each case: a rule, a paragraph, and what is said in it, with the kind, the content and the phrase that names the speaker. */
type Case = readonly [
  rule: string,
  paragraph: string,
  ...said: (readonly [kind: string, content: string, as: string | null])[],
];

const content = ({ said }: { said: readonly string[] }) => said.join(" | ");

function check(cases: readonly Case[]) {
  for (const [rule, paragraph, ...said] of cases) {
    test(rule, () => {
      expect(quotesOf(paragraph).map((quote) => [quote.kind, content(quote), quote.as])).toEqual(said);
    });
  }
}

describe("direct quotes", () => {
  check([
    [
      "a quotation before subject and verb",
      `"We will rebuild the quay," Ida Brandt said.`,
      ["DIRECT", "We will rebuild the quay,", "Ida Brandt"],
    ],
    [
      "the verb before its subject",
      `"We will rebuild the quay," said Ida Brandt.`,
      ["DIRECT", "We will rebuild the quay,", "Ida Brandt"],
    ],
    [
      "a colon before the quotation",
      `Ida Brandt said: "We will rebuild the quay."`,
      ["DIRECT", "We will rebuild the quay.", "Ida Brandt"],
    ],
    [
      "a colon without a verb of speech",
      `Ida Brandt was blunt: "We will rebuild the quay."`,
      ["DIRECT", "We will rebuild the quay.", "Ida Brandt"],
    ],
    [
      "a quotation in two parts is one quote",
      `"The quay," Ida Brandt said, "will be rebuilt."`,
      ["DIRECT", "The quay, | will be rebuilt.", "Ida Brandt"],
    ],
    [
      "a quoted sentence behind the cue is a quote that goes on from the first",
      `"It was cold," Ida Brandt said. "Nobody came."`,
      ["DIRECT", "It was cold,", "Ida Brandt"],
      ["DIRECT", "Nobody came.", null],
    ],
    ["a question keeps its mark", `"Who will pay?" Ida Brandt asked.`, ["DIRECT", "Who will pay?", "Ida Brandt"]],
    [
      "single quotation marks, as in Britain",
      `'We will rebuild the quay,' Ida Brandt said.`,
      ["DIRECT", "We will rebuild the quay,", "Ida Brandt"],
    ],
    [
      "a name behind a dash",
      `"We will rebuild the quay." — Ida Brandt`,
      ["DIRECT", "We will rebuild the quay.", "Ida Brandt"],
    ],
    [
      "a verb that is speech only beside a quotation",
      `"We will rebuild," Ida Brandt laughed.`,
      ["DIRECT", "We will rebuild,", "Ida Brandt"],
    ],
    [
      "brackets inside a quotation are part of it",
      `"They [the dockers] were right," said Ida Brandt.`,
      ["DIRECT", "They [the dockers] were right,", "Ida Brandt"],
    ],
    [
      "a mark that is missing does not take the reporter's words",
      `"We had asked for a bridge, said Ida Brandt.`,
      ["DIRECT", "We had asked for a bridge,", "Ida Brandt"],
    ],
  ]);
});

describe("reported speech", () => {
  check([
    [
      "a clause with that",
      "Ida Brandt said that the quay would be rebuilt.",
      ["INDIRECT", "that the quay would be rebuilt", "Ida Brandt"],
    ],
    [
      "a clause without that",
      "Ida Brandt said the quay would be rebuilt.",
      ["INDIRECT", "the quay would be rebuilt", "Ida Brandt"],
    ],
    [
      "the clause before its cue",
      "The quay will be rebuilt, Ida Brandt said.",
      ["INDIRECT", "The quay will be rebuilt", "Ida Brandt"],
    ],
    [
      "the cue inside the clause",
      "The quay, Ida Brandt said, will be rebuilt.",
      ["INDIRECT", "The quay | will be rebuilt", "Ida Brandt"],
    ],
    [
      "the inverted cue inside the clause",
      "The quay, insists Ida Brandt, will be rebuilt.",
      ["INDIRECT", "The quay | will be rebuilt", "Ida Brandt"],
    ],
    [
      "according to, behind",
      "The quay was safe, according to the harbour office.",
      ["INDIRECT", "The quay was safe", "the harbour office"],
    ],
    [
      "according to, in front",
      "According to Ida Brandt, the quay was safe.",
      ["INDIRECT", "the quay was safe", "Ida Brandt"],
    ],
    [
      "as somebody said",
      "As Ida Brandt told reporters, the quay was safe.",
      ["INDIRECT", "the quay was safe", "Ida Brandt"],
    ],
    [
      "a verb that closes a clause only",
      "The quay was unsafe, an inquiry found on Tuesday.",
      ["INDIRECT", "The quay was unsafe", "an inquiry"],
    ],
    ["a promise", "Ida Brandt vowed to rebuild the quay.", ["INDIRECT", "to rebuild the quay", "Ida Brandt"]],
    [
      "a verb of speech at a clause with that only",
      "The report indicates that the quay is safe.",
      ["INDIRECT", "that the quay is safe", "The report"],
    ],
    ["an order behind told", "The harbour office told ships to wait.", ["INDIRECT", "to wait", "The harbour office"]],
    [
      "an impersonal report has no speaker",
      "It was alleged that the quay was unsafe.",
      ["INDIRECT", "that the quay was unsafe", null],
    ],
  ]);
});

describe("mixed quotes", () => {
  check([
    [
      "reported speech with verbatim words",
      `Ida Brandt said the quay was "a ruin on legs".`,
      ["MIXED", `the quay was "a ruin on legs"`, "Ida Brandt"],
    ],
    ["a verdict", `Ida Brandt called the quay "a ruin on legs".`, ["MIXED", `the quay "a ruin on legs"`, "Ida Brandt"]],
    [
      "what the reporter adds behind the last verbatim word is not said",
      `Ida Brandt said it was "like a cello", before leaving the room.`,
      ["MIXED", `it was "like a cello"`, "Ida Brandt"],
    ],
  ]);
});

describe("several cues in a sentence", () => {
  check([
    [
      "a participle is a statement of the same speaker",
      "Ida Brandt said the quay was safe, adding that nobody had been hurt.",
      ["INDIRECT", "the quay was safe", "Ida Brandt"],
      ["INDIRECT", "that nobody had been hurt", "Ida Brandt"],
    ],
    [
      "two clauses with two speakers are two statements",
      "Ida Brandt said the quay was safe, but Omar Sy said it was not.",
      ["INDIRECT", "the quay was safe", "Ida Brandt"],
      ["INDIRECT", "it was not", "Omar Sy"],
    ],
    [
      "a cue at the end takes the clause from the verb inside it",
      `The king had ordered the search "to find the boy", the palace said.`,
      ["MIXED", `The king had ordered the search "to find the boy"`, "the palace"],
    ],
  ]);
});

describe("the speaker's phrase", () => {
  check([
    [
      "with an apposition",
      `"No," Ida Brandt, the mayor of Velm, said.`,
      ["DIRECT", "No,", "Ida Brandt, the mayor of Velm"],
    ],
    [
      "with an apposition behind an inverted cue",
      `"No," said Ida Brandt, the mayor of Velm.`,
      ["DIRECT", "No,", "Ida Brandt, the mayor of Velm"],
    ],
    [
      "with an affiliation",
      `"No," Ida Brandt, of the Harbour Union, told Coast Radio.`,
      ["DIRECT", "No,", "Ida Brandt, of the Harbour Union"],
    ],
    [
      "over a clause about the speaker",
      "Residents who met our reporter said the water came at night.",
      ["INDIRECT", "the water came at night", "Residents who met our reporter"],
    ],
    [
      "over a date",
      "The harbour office on Monday said the quay was safe.",
      ["INDIRECT", "the quay was safe", "The harbour office"],
    ],
    [
      "with a description after of",
      "A spokesman for the harbour office said the quay was safe.",
      ["INDIRECT", "the quay was safe", "A spokesman for the harbour office"],
    ],
  ]);
});

describe("no quotes", () => {
  test.each([
    ["a term in quotation marks", `The so-called "quay of tears" was closed on Tuesday.`],
    ["the title of a work", `She wrote 19 books, among them "Bread of the Sea".`],
    ["a name given to a thing", `A print called "Lighthouse" was sold on Tuesday.`],
    ["a noun that is no verb", "The claims were settled and the reports were filed."],
    ["a verb of speech in another sense", "The bank added three branches and maintained a fleet."],
  ])("%s", (_rule, paragraph) => {
    expect(quotesOf(paragraph)).toEqual([]);
  });
});

describe("over paragraphs", () => {
  test("a quotation left open is one quote with a span a paragraph", () => {
    const [quote, ...others] = quotesOf(`"It was cold," Ida Brandt said. "We waited.`, `"Nobody came."`).slice(1);
    expect([quote?.said, others]).toEqual([["We waited.", "Nobody came."], []]);
  });

  test("a paragraph that is nothing but a quotation goes on from the one before", () => {
    const [, second] = quotesOf(`"It was cold," Ida Brandt said.`, `"Nobody came to help us."`);
    expect(second).toMatchObject({ said: ["Nobody came to help us."], by: "Ida Brandt", method: "CONTINUATION" });
  });

  test("a lead-in marks the quotation of the next paragraph", () => {
    const [quote] = quotesOf("Ida Brandt went on to say:", `"Nobody came to help us."`);
    expect(quote).toMatchObject({ said: ["Nobody came to help us."], by: "Ida Brandt" });
  });

  test("a quotation behind a sentence about somebody is introduced by it, as a guess", () => {
    const [quote] = quotesOf(`Ida Brandt was furious. "Nobody came to help us in the night."`);
    expect(quote).toMatchObject({ by: "Ida Brandt", method: "INTRODUCED" });
  });
});

describe("a paragraph without quotation marks behind a colon", () => {
  const letter = "The quay is closed. We will keep it so.";
  const rest = "Others did not write.";

  test.each([
    ["a cue before the colon", "In a letter to the council, Ida Brandt wrote:", "Ida Brandt"],
    ["a statement that follows", "The harbour office issued the following statement:", "The harbour office"],
  ])("%s makes it a quote", (_rule, leadIn, as) => {
    expect(quotesOf(leadIn, letter, rest)).toMatchObject([{ kind: "DIRECT", said: [letter], as }]);
  });

  test.each([
    ["a clause between cue and colon", "Ida Brandt said that two things were true:", letter],
    ["a colon that announces a video", "Watch what Ida Brandt said:", letter],
    ["a paragraph with a cue of its own", "Ida Brandt wrote:", "The quay is closed, the mayor said on Monday."],
    ["a line that is no sentence", "Ida Brandt wrote:", "The letter of the harbour director, in full"],
  ])("%s makes it none", (_rule, leadIn, paragraph) => {
    expect(quotesOf(leadIn, paragraph).map(({ said }) => said)).not.toContainEqual([paragraph]);
  });

  test("the next paragraphs belong to it as long as they say I or we", () => {
    const quotes = quotesOf(
      "Ida Brandt wrote:",
      letter,
      "We thank our crews.",
      "The harbour is the oldest on the coast.",
    );
    expect(quotes.map(({ said }) => said)).toEqual([[letter, "We thank our crews."]]);
  });
});

describe("transcripts", () => {
  test("a label may add an office or a party to the name", () => {
    const turns = quotesOf(
      "JO HARLOW, HOST: Was the quay safe?",
      "SEN. IDA BRANDT (D-AZ): It never was.",
      "HARLOW (on camera): And who knew?",
    );
    expect(turns.map(({ said, as }) => [...said, as])).toEqual([
      ["Was the quay safe?", "JO HARLOW"],
      ["It never was.", "SEN. IDA BRANDT"],
      ["And who knew?", "HARLOW"],
    ]);
  });

  test("three turns or more are quotes of the names before the colon", () => {
    const turns = quotesOf("HARLOW: Was the quay safe?", "BRANDT: It never was.", "HARLOW: And who knew?");
    expect(turns.map(({ kind, said, as }) => [kind, ...said, as])).toEqual([
      ["DIRECT", "Was the quay safe?", "HARLOW"],
      ["DIRECT", "It never was.", "BRANDT"],
      ["DIRECT", "And who knew?", "HARLOW"],
    ]);
  });

  test("a single label with a colon is no transcript", () => {
    expect(quotesOf("NOTE: The quay is closed.")).toEqual([]);
  });

  test("labels that never come again announce an event", () => {
    expect(quotesOf("WHAT: The quay opens.", "WHEN: Tuesday at noon.", "WHERE: The old harbour.")).toEqual([]);
  });

  test("a surname that only labels turns is a person", () => {
    const turns = quotesOf("SEN. HALVERS: Who knew?", "MAYOR ORLAT: Nobody.", "SEN. HALVERS: And you?", "ORLAT: No.");
    expect(turns.map(({ by }) => by)).toEqual(["HALVERS", "ORLAT", "HALVERS", "ORLAT"]);
  });

  test("a label that names nobody is anonymous", () => {
    const turns = quotesOf("HARLOW: Who knew?", "UNIDENTIFIED MALE: Shame!", "MODERATOR: Order.", "HARLOW: You did.");
    expect(turns.map(({ status }) => status)).toEqual(["RESOLVED", "ANONYMOUS", "ANONYMOUS", "RESOLVED"]);
  });

  test("a paragraph between two turns goes on with the first of them, past a noise", () => {
    const turns = quotesOf(
      "HARLOW: Who knew?",
      "BRANDT: Nobody.",
      "(LAUGHTER)",
      "I did not.",
      "HARLOW: And the mayor?",
    );
    expect(turns.map(({ said }) => said)).toEqual([["Who knew?"], ["Nobody.", "I did not."], ["And the mayor?"]]);
  });

  test("what stands behind the last turn is the reporter's", () => {
    const turns = quotesOf("HARLOW: Who knew?", "BRANDT: Nobody.", "HARLOW: Nobody?", "The quay was shut that night.");
    expect(turns.at(-1)?.said).toEqual(["Nobody?"]);
  });

  test("what a speaker reports of others is a quote in the turn", () => {
    const quotes = quotesOf("HARLOW: Who knew?", 'BRANDT: The mayor said "it is safe", I say no.', "HARLOW: Well.");
    expect(quotes.map(({ said, as }) => [...said, as])).toEqual([
      ["Who knew?", "HARLOW"],
      ['The mayor said "it is safe", I say no.', "BRANDT"],
      ["it is safe", "The mayor"],
      ["Well.", "HARLOW"],
    ]);
  });
});

describe("quotations in quotations", () => {
  test("the inner one is a quote in the outer one", () => {
    const [outer, inner] = quotesOf(`"The clerk told me, 'You will never sail again,' and left," Ida Brandt said.`);
    expect([outer?.by, inner?.said, inner?.as]).toEqual(["Ida Brandt", ["You will never sail again,"], "The clerk"]);
  });

  test("an I inside is the outer speaker", () => {
    const [, inner] = quotesOf(`"So I said, 'You will never sail again,' and left," Ida Brandt said.`);
    expect(inner).toMatchObject({ by: "Ida Brandt", method: "FIRST_PERSON" });
  });
});

describe("addressee and time", () => {
  test("whom it was told, and when", () => {
    expect(quotesOf(`"No," Ida Brandt told Coast Radio on Wednesday.`)).toMatchObject([
      { to: "Coast Radio", when: "on Wednesday" },
    ]);
  });

  test("the date at the head of the clause", () => {
    expect(quotesOf("Earlier on Wednesday, Ida Brandt had said the quay was safe.")).toMatchObject([
      { when: "Earlier on Wednesday" },
    ]);
  });
});

describe("sources", () => {
  check([
    [
      "a clause right behind the source, without a comma",
      "According to the Velm Harbour Ministry over 300 people have been moved.",
      ["INDIRECT", "over 300 people have been moved", "the Velm Harbour Ministry"],
    ],
    [
      "behind a conjunction the source opens a clause of its own",
      `The roof fell, and in the words of Ida Brandt, "nobody was under it".`,
      ["DIRECT", "nobody was under it", "Ida Brandt"],
    ],
    [
      "what the source quotes is left out",
      "According to the Herald, quoting state radio, the quay is closed.",
      ["INDIRECT", "the quay is closed", "the Herald"],
    ],
    [
      "a person is no apposition to a body",
      "According to the Velm Herald, Ida Brandt said the quay was closed.",
      ["INDIRECT", "Ida Brandt said the quay was closed", "the Velm Herald"],
      ["INDIRECT", "the quay was closed", "Ida Brandt"],
    ],
  ]);
});

describe("what stands between a verb and what is said", () => {
  check([
    [
      "an aside between commas",
      "Ida Brandt explained, in a long letter, that the quay was closed.",
      ["INDIRECT", "that the quay was closed", "Ida Brandt"],
    ],
    [
      "a term in quotation marks inside the speaker's phrase",
      `The "Archive" section of the site explains that the quay was closed.`,
      ["INDIRECT", "that the quay was closed", `The "Archive" section of the site`],
    ],
    [
      "with and a participle have a speaker of their own",
      `Residents say the quay is closed, with one docker writing: "It leaks day and night."`,
      ["INDIRECT", "the quay is closed", "Residents"],
      ["DIRECT", "It leaks day and night.", "one docker"],
    ],
    [
      "a second verb in the plural goes on",
      "They claimed Ida Brandt was late and claim she knew of it.",
      ["INDIRECT", "Ida Brandt was late", "They"],
      ["INDIRECT", "she knew of it", "They"],
    ],
  ]);
});

describe("who speaks", () => {
  check([
    [
      "the subject of a clause that ends in a participle",
      "A docker who lost two fingers while working on the quay said it was closed.",
      ["INDIRECT", "it was closed", "A docker who lost two fingers while working on the quay"],
    ],
    [
      "a nickname in quotation marks is no speech",
      `The dockers' leader, known as "Captain Brine," has said that the quay is closed.`,
      ["INDIRECT", "that the quay is closed", "The dockers' leader"],
    ],
    [
      "who is quoted by somebody speaks",
      "Ida Brandt was quoted by the Velm Herald as saying that the quay was closed.",
      ["INDIRECT", "that the quay was closed", "Ida Brandt"],
    ],
    [
      "an owner in the plural stands in the phrase",
      `"It is closed," said the dockers' envoys.`,
      ["DIRECT", "It is closed,", "the dockers' envoys"],
    ],
    [
      "a name behind a comma, with a clause about it",
      `"It is closed," said the harbour director, Ida Brandt, who sat next to him.`,
      ["DIRECT", "It is closed,", "the harbour director, Ida Brandt"],
    ],
  ]);
});

describe("no speech", () => {
  check([
    ["a request that was not answered", "The company did not respond to a request for comment."],
    ["who was told is not who told", "Omar Sy was held and told that he would lose his work."],
    ["a noun with a clause about it", "Omar Sy conceded a penalty which the referee gave after the break."],
  ]);
});
