import { describe, expect, test } from "vitest";
import type { GoldQuote } from "../../src/evaluate/gold-article.ts";
import type { PredictedQuote } from "../../src/evaluate/prediction.ts";
import { scoreQuotes } from "../../src/evaluate/score-quotes.ts";
import { trimQuotes } from "../../src/evaluate/trimmed-quotes.ts";
import { at, goldArticle, goldQuote, predictedQuote, prediction } from "./passage.ts";

function score(golds: readonly GoldQuote[], predicted: readonly PredictedQuote[]) {
  return scoreQuotes(trimQuotes({ gold: goldArticle(golds), prediction: prediction(predicted) }));
}

describe("the span of a quote", () => {
  test("is the same with and without its marks and the punctuation at its ends", () => {
    const { spans } = score([goldQuote('"The cables are safe,"')], [predictedQuote("The cables are safe")]);
    expect(spans.exact).toEqual({ right: 1, wrong: 0, missed: 0 });
  });

  test("is right by intersection over union, or by how much of the gold it covers", () => {
    const { spans } = score([goldQuote("The cables")], [predictedQuote("The cables are safe")]);
    expect(spans["IoU>=.5"]).toEqual({ right: 1, wrong: 0, missed: 0 });
    expect(spans["IoU>=.8"]).toEqual({ right: 0, wrong: 1, missed: 1 });
    expect(spans["coverage>.8"]).toEqual({ right: 1, wrong: 0, missed: 0 });
  });

  test("counts all of its parts together", () => {
    const both = { content: [at("The cables are safe"), at("Nobody swims")] };
    const { spans } = score([goldQuote("The cables", both)], [predictedQuote("The cables are safe")]);
    expect(spans["IoU>=.8"].right).toBe(0);
    expect(spans["coverage>.3"].right).toBe(1);
  });

  test("is paired with one gold quote only, the best", () => {
    const golds = [goldQuote("The cables"), goldQuote("The cables are safe")];
    const { spans } = score(golds, [predictedQuote("The cables are safe")]);
    expect(spans["coverage>.3"]).toEqual({ right: 1, wrong: 0, missed: 1 });
  });

  test("that holds nothing but punctuation is no quote", () => {
    const { spans } = score([], [predictedQuote('," ')]);
    expect(spans.exact).toEqual({ right: 0, wrong: 0, missed: 0 });
  });
});

describe("what is out of scope", () => {
  const belief = goldQuote("he agreed", { kind: "INDIRECT", inScope: false });

  test("is not missed when it is not found", () => {
    expect(score([belief], []).spans["coverage>.3"]).toEqual({ right: 0, wrong: 0, missed: 0 });
  });

  test("is neither right nor wrong when it is found, whole or in part", () => {
    for (const words of ["he agreed", "agreed"]) {
      const { spans, joint } = score([belief], [predictedQuote(words)]);
      expect([spans["IoU>=.8"], joint]).toEqual([
        { right: 0, wrong: 0, missed: 0 },
        { right: 0, wrong: 0, missed: 0 },
      ]);
    }
  });
});

describe("the speaker", () => {
  const gold = goldQuote("The cables are safe", { speaker: [at("Ines Falk")], speakerName: "Ines Falk" });

  test.each([
    ["by words at the same place", { speakerMention: at("Falk"), speaker: null }, true],
    ["by the name alone", { speakerMention: at("she"), speaker: "Falk" }, true],
    ["not by another name", { speakerMention: at("The mayor"), speaker: "the mayor" }, false],
    ["not by none", { speakerMention: null, speaker: null }, false],
  ])("is right %s", (_case, speaker, right) => {
    const { joint, speaker: ratio } = score([gold], [predictedQuote("The cables are safe", speaker)]);
    expect(joint.right).toBe(right ? 1 : 0);
    expect(ratio).toEqual({ right: right ? 1 : 0, of: 1 });
  });

  test("of a quote that has none is right if none is named", () => {
    const nobody = goldQuote("Nobody swims");
    expect(score([nobody], [predictedQuote("Nobody swims")]).joint.right).toBe(1);
    const guessed = score([nobody], [predictedQuote("Nobody swims", { speaker: "Ines Falk" })]);
    expect(guessed.joint).toEqual({ right: 0, wrong: 1, missed: 1 });
    expect(guessed.attributions).toEqual([{ confidence: 0.8, right: false }]);
  });

  test("counts as an attribution only where somebody is named", () => {
    expect(score([gold], [predictedQuote("The cables are safe")]).attributions).toEqual([]);
  });
});

describe("the kind", () => {
  test("does not decide whether a quote is found, and is counted by itself", () => {
    const { kinds, kind } = score([goldQuote("he agreed", { kind: "INDIRECT" })], [predictedQuote("he agreed")]);
    expect(kind).toEqual({ right: 0, of: 1 });
    expect(kinds.INDIRECT.recall).toEqual({ right: 1, of: 1 });
    expect(kinds.DIRECT.precision).toEqual({ right: 1, of: 1 });
  });
});
