import { describe, expect, test } from "vitest";
import { describeDisagreement } from "../../src/evaluate/describe-disagreement.ts";
import { findDisagreements, worstDisagreements } from "../../src/evaluate/disagreement.ts";
import { at, goldArticle, goldQuote, predictedQuote, prediction } from "./passage.ts";

const ink = { gold: (mark: string) => mark, predicted: (mark: string) => mark, faint: (mark: string) => mark };
const speaker = { speaker: [at("Ines Falk")], speakerName: "Ines Falk" };
const gold = goldArticle([goldQuote("The cables are safe", speaker), goldQuote("Nobody swims")]);

describe("a disagreement", () => {
  test("is a quote that was missed, is none, or has the wrong span or speaker", () => {
    const found = [predictedQuote("The cables", { speaker: "the mayor" }), predictedQuote("that he agreed")];
    const kinds = findDisagreements({ gold, prediction: prediction(found) }).map(({ kind }) => kind);
    expect(kinds).toEqual(["MISSED", "FALSE", "WRONG_SPAN", "WRONG_SPEAKER"]);
  });

  test("is not found where nobody annotated quotes", () => {
    const found = prediction([predictedQuote("The cables")]);
    expect(findDisagreements({ gold: { id: 1, text: gold.text }, prediction: found })).toEqual([]);
  });

  test("is worse the surer the extractor was", () => {
    const found = [predictedQuote("he agreed", { confidence: 0.5 }), predictedQuote("The mayor", { confidence: 0.9 })];
    const [worst, ...rest] = worstDisagreements(
      findDisagreements({ gold: goldArticle([]), prediction: prediction(found) }),
      1,
    );
    expect(worst?.predicted?.confidence).toBe(0.9);
    expect(rest).toEqual([]);
  });

  test("is shown in its text, with both contents and both speakers", () => {
    const found = prediction([predictedQuote("The cables", { speakerMention: at("The mayor"), speaker: "the mayor" })]);
    const [, , wrongSpeaker] = findDisagreements({ gold, prediction: found });
    expect(wrongSpeaker && describeDisagreement(wrongSpeaker, ink)).toBe(
      [
        "wrong speaker  bridge",
        '  "⟦⟨The cables⟩ are safe⟧," said Ines Falk. The mayor said that he agreed. "Nobody swims," she said.',
        "  gold       DIRECT  Ines Falk = Ines Falk",
        "  predicted  DIRECT  The mayor = the mayor  0.80",
      ].join("\n"),
    );
  });
});
