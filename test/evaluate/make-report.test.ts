import { describe, expect, test } from "vitest";
import { calibrate } from "../../src/evaluate/calibrate.ts";
import { describeReport } from "../../src/evaluate/describe-report.ts";
import { f1Interval } from "../../src/evaluate/interval.ts";
import { makeReport } from "../../src/evaluate/make-report.ts";
import { scoreArticle } from "../../src/evaluate/score-article.ts";
import { goldArticle, goldQuote, predictedQuote, prediction } from "./passage.ts";

const gold = goldArticle([goldQuote("The cables are safe"), goldQuote("Nobody swims")]);
const half = scoreArticle({ gold, prediction: prediction([predictedQuote("The cables are safe")]) });

describe("a report", () => {
  test("adds up the counts of its articles, not their figures", () => {
    const none = scoreArticle({ gold: goldArticle([]), prediction: prediction([predictedQuote("he agreed")]) });
    const { spans } = makeReport([half, none]);
    expect(spans.exact).toEqual({ p: 50, r: 50, f1: 50 });
  });

  test("counts an article that could not be read as missing, and its quotes as missed", () => {
    const { missing, spans } = makeReport([scoreArticle({ gold, prediction: null })]);
    expect([missing, spans.exact]).toEqual([1, { p: 0, r: 0, f1: 0 }]);
  });

  test("in words says nothing of what nobody annotated", () => {
    const unannotated = scoreArticle({ gold: { id: 1, text: gold.text }, prediction: prediction([]) });
    expect(describeReport("bare", makeReport([unannotated]))).toBe("bare: 1 articles");
    expect(describeReport("quotes", makeReport([half]))).toMatch(/exact +100\.0 +50\.0 +66\.7\n/u);
  });
});

describe("the interval", () => {
  test("is the same each time, and holds the figure", () => {
    const tallies = [
      { right: 1, wrong: 0, missed: 1 },
      { right: 3, wrong: 1, missed: 0 },
    ];
    const [low, high] = f1Interval(tallies);
    expect(f1Interval(tallies)).toEqual([low, high]);
    expect(low).toBeLessThan(80);
    expect(high).toBeGreaterThan(80);
  });
});

describe("confidence", () => {
  test("is compared with accuracy bin by bin; 1 belongs to the last", () => {
    const bins = calibrate([
      { confidence: 0.55, right: false },
      { confidence: 0.95, right: true },
      { confidence: 1, right: false },
    ]);
    expect(bins.find(({ from }) => from === 0.5)).toMatchObject({ count: 1, right: 0 });
    expect(bins.find(({ from }) => from === 0.95)).toMatchObject({ count: 2, right: 50 });
    expect(bins.at(-1)).toEqual({ from: 0.9, to: 1, count: 2, stated: 97.5, right: 50 });
  });
});
