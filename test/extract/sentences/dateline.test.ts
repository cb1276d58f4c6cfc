import { expect, test } from "vitest";
import { readPassages } from "../../../src/extract/sentences/read-passages.ts";
import { parsePlainText } from "../../../src/formats/plain-text.ts";

const sentences = (...blocks: string[]) => {
  const story = parsePlainText(blocks.join("\n\n"));
  return readPassages(story)
    .filter(({ field }) => field === "BODY")
    .map((passage) => passage.sentences.map(({ start, end }) => story.bodyText.slice(start, end)));
};

test("a dateline is a sentence of its own, so that nobody says it", () => {
  expect(
    sentences("Dockers walk out", "VELM (Coastwire) — Gates will stay shut, the mayor said.", "It rained."),
  ).toEqual([["VELM (Coastwire) —", "Gates will stay shut, the mayor said."], ["It rained."]]);
});
