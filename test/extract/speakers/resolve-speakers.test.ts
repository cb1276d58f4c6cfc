import { describe, expect, test } from "vitest";
import { quotesOf } from "../read.ts";

/** Who is found to speak, quote by quote, and by which rule. */
const speakers = (...paragraphs: string[]) => quotesOf(...paragraphs).map(({ by, method }) => [by, method]);
const statuses = (...paragraphs: string[]) => quotesOf(...paragraphs).map(({ by, status }) => [by, status]);

describe("by name", () => {
  test("a full name", () => {
    expect(speakers(`"No," Ida Brandt said.`)).toEqual([["Ida Brandt", "EXPLICIT_CUE"]]);
  });

  test("a surname stands for the person named in full before", () => {
    expect(speakers(`Mayor Ida Brandt came late.`, `"No," Brandt said.`)).toEqual([["Ida Brandt", "SURNAME"]]);
  });

  test("two people joined by and speak together", () => {
    expect(statuses("Ida Brandt and Omar Sy said the quay was safe.")).toEqual([["Ida Brandt + Omar Sy", "RESOLVED"]]);
  });

  test.each([
    ["an apposition that names them", "The ministers, Ida Brandt of Velm and Omar Sy of Rye, said the quay was safe."],
    ["an apposition each", "Ida Brandt, the mayor, and Omar Sy, her deputy, said the quay was safe."],
    ["an inverted cue", "The quay was safe, said the brothers, Ida Brandt and Omar Sy."],
  ])("two people speak together by %s", (_rule, sentence) => {
    expect(statuses("Deputy Minister Pavel Orlov came late.", sentence)).toEqual([
      ["Ida Brandt + Omar Sy", "RESOLVED"],
    ]);
  });

  test("an aide to two people is neither of them", () => {
    expect(statuses("An aide to Ida Brandt and Omar Sy said the quay was safe.")).toEqual([[null, "ANONYMOUS"]]);
  });

  test("a noun in the plural is no single bearer of the role", () => {
    expect(statuses("Deputy Minister Pavel Orlov came late.", "The ministers said the quay was safe.")[0]?.[0]).toBe(
      null,
    );
  });

  test("the name that ends an apposition", () => {
    const [speaker] = speakers("The union's leader, the old docker Omar Sy, said the quay was safe.");
    expect(speaker?.[0]).toBe("Omar Sy");
  });

  test("a spokesman for somebody is not that person", () => {
    expect(statuses("A spokesman for Ida Brandt said the quay was safe.")).toEqual([[null, "ANONYMOUS"]]);
  });
});

describe("by description", () => {
  test("an institution of a country", () => {
    expect(speakers("The Kenyan interior ministry said the quay was safe.")).toEqual([
      ["Kenyan interior ministry", "INSTITUTION"],
    ]);
  });

  test("the ministry is the one named last", () => {
    const [, second] = speakers(
      "The Kenyan interior ministry said the quay was safe.",
      "The road was not, the ministry said.",
    );
    expect(second).toEqual(["Kenyan interior ministry", "ROLE_NOUN"]);
  });

  test("a noun for a role is the person who bears it", () => {
    const [, second] = speakers(
      `"No," said Ida Brandt, the harbour director.`,
      `The crane was old, the harbour director said.`,
    );
    expect(second?.[0]).toBe("Ida Brandt");
  });

  test("a body's name with the noun that says what it is", () => {
    expect(speakers("According to Coastwire news agency, the quay was safe.")[0]?.[0]).toBe("Coastwire");
  });
});

describe("by pronoun", () => {
  test("he is whoever spoke last", () => {
    const [, second] = speakers(`"No," Omar Sy said.`, `"Never," he said.`);
    expect(second).toEqual(["Omar Sy", "PRONOUN"]);
  });

  test("she is not the man named last", () => {
    const [, , third] = speakers(`"No," said Mrs Ida Brandt.`, `"Yes," said Mr Omar Sy.`, `"Never," she said.`);
    expect(third?.[0]).toBe("Ida Brandt");
  });
});

describe("nobody in particular", () => {
  test.each([
    ["an official is anonymous", "A US official said the quay was safe.", "ANONYMOUS"],
    ["officials are anonymous", "Officials said the quay was safe.", "ANONYMOUS"],
    ["residents are a collective", "Residents said the quay was safe.", "COLLECTIVE"],
    ["a report is only a mention", "The report said the quay was safe.", "MENTION_ONLY"],
  ])("%s", (_rule, paragraph, status) => {
    expect(statuses(paragraph)).toEqual([[null, status]]);
  });

  test("a quotation that nothing ties to anybody is unattributed", () => {
    expect(statuses(`It rained all night.`, `"Nobody came to help us in the storm."`)).toEqual([
      [null, "UNATTRIBUTED"],
    ]);
  });
});

describe("by equal words", () => {
  test("what the standfirst quotes is said by who says it in the body", async () => {
    const { readStory } = await import("../../../src/extract/read-story.ts");
    const { parsePlainText } = await import("../../../src/formats/plain-text.ts");
    const raw = `Quay closed\n\nOfficial calls the harbour "a ruin on rotten legs".\n\n    "It is a ruin on rotten legs," Ida Brandt said on Monday.\n\n    The quay was closed.`;
    const reading = readStory(parsePlainText(raw));
    const [standfirst] = reading.quotes;
    expect(standfirst?.attribution).toMatchObject({ method: "SAME_WORDS", speakers: [{ type: "PERSON", index: 0 }] });
  });
});

describe("by words nearby", () => {
  test("they are the residents who spoke", () => {
    const [, second] = quotesOf("Residents of Velm say the quay is unsafe. They say it leaks.");
    expect(second).toMatchObject({ as: "They", by: null, status: "COLLECTIVE", method: "PRONOUN" });
  });

  test("who is talked about in a quotation seldom speaks next", () => {
    const [, second] = speakers(
      `"The Harbour Union and the Dock Company met," said the Velm Institute. "No," it added.`,
    );
    expect(second).toEqual(["Velm Institute", "PRONOUN"]);
  });

  test("for somebody at the head of a sentence tells whose view it gives", () => {
    const [speaker] = speakers("For Omar Sy, a docker, Ida Brandt was a legend. He said the quay was hers.");
    expect(speaker?.[0]).toBe("Omar Sy");
  });

  test("a person whom the phrase says more about", () => {
    expect(speakers("Omar Sy of the Velm Herald said the quay was safe.")).toEqual([["Omar Sy", "EXPLICIT_CUE"]]);
  });

  test("the city is the municipality named last", () => {
    const [speaker] = speakers("The Municipality of Velm went to court.", `The city argued that the quay was its own.`);
    expect(speaker?.[0]).toBe("Municipality of Velm");
  });

  test("an acronym in capitals is no pronoun", () => {
    const [speaker] = speakers("The World Health Organization met.", "WHO say the water is safe.");
    expect(speaker?.[0]).toBe("World Health Organization");
  });
});
