import { expect, test } from "vitest";
import { readStory } from "../../../src/extract/read-story.ts";
import { parsePlainText } from "../../../src/formats/plain-text.ts";

const turns = ["Q: Is the quay safe?", "A: It never was.", "Q: Who knew?", "A: The whole board."];

/** Who answers in an interview, by its headline and introduction. */
function answersOf(headline: string, introduction: string) {
  const { quotes, people } = readStory(parsePlainText([headline, introduction, ...turns].join("\n\n")));
  return [quotes[1], quotes[3]].map((quote) => ({
    status: quote?.attribution.status,
    method: quote?.attribution.method,
    by: quote?.attribution.speakers.map(({ index }) => people[index]?.name),
  }));
}

test("the answers are of the only person named before them, and that is a guess", () => {
  const answer = { status: "RESOLVED", method: "INTERVIEWEE", by: ["Ida Brandt"] };
  expect(answersOf("The harbour in winter", "Ida Brandt runs the harbour.")).toEqual([answer, answer]);
});

test("of several people it is the one whom headline and introduction name", () => {
  const [answer] = answersOf("Ida Brandt on the winter", "Grant Harlow met Ida Brandt at the harbour.");
  expect(answer?.by).toEqual(["Ida Brandt"]);
});

test("between two who are named alike it stays open", () => {
  const [answer] = answersOf("The harbour in winter", "Ida Brandt and Grant Harlow run the harbour.");
  expect(answer).toMatchObject({ status: "AMBIGUOUS", by: [] });
});

test("where nobody is named, nobody is", () => {
  const [answer] = answersOf("The harbour in winter", "The harbour was cold.");
  expect(answer).toMatchObject({ status: "ANONYMOUS", by: [] });
});
