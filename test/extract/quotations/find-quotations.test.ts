import { describe, expect, test } from "vitest";
import { findQuotations } from "../../../src/extract/quotations/find-quotations.ts";
import { readPassages } from "../../../src/extract/sentences/read-passages.ts";
import { tagWords } from "../../../src/extract/words/tag-words.ts";
import { parsePlainText } from "../../../src/formats/plain-text.ts";

const lead = "The quay was closed on Monday, the harbour office of Velm announced in the morning.";

function quotations(...paragraphs: string[]) {
  const story = parsePlainText(["Quay closed", lead, ...paragraphs].join("\n\n"));
  const fields = { HEADLINE: story.headline, STANDFIRST: "", BODY: story.bodyText };
  return findQuotations(tagWords(readPassages(story), fields));
}
function quoted(...paragraphs: string[]) {
  const story = parsePlainText(["Quay closed", lead, ...paragraphs].join("\n\n"));
  return quotations(...paragraphs).map(({ innerStart, innerEnd }) => story.bodyText.slice(innerStart, innerEnd));
}

describe("pairs of marks", () => {
  test.each([
    ["straight", `"We wait," he said.`, ["We wait,"]],
    ["curly", "“We wait,” he said.", ["We wait,"]],
    ["LaTeX", "``We wait,'' he said.", ["We wait,"]],
    ["guillemets", "«We wait,» he said.", ["We wait,"]],
    ["low and high", "„We wait,“ he said.", ["We wait,"]],
    ["single, British", "'We wait,' he said.", ["We wait,"]],
    ["single and curly", "‘We wait,’ he said.", ["We wait,"]],
    ["two single ones", "‘‘We wait,’’ he said.", ["We wait,"]],
    ["swapped by a scraper", "”We wait,“ he said.", ["We wait,"]],
  ])("%s", (_name, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test("apostrophes are no marks", () => {
    expect(quoted("The workers' demands aren't new, it's the '90s again and they'd take 'em.")).toEqual([]);
  });

  test("a plural's apostrophe does not close a single-quoted quotation", () => {
    expect(quoted("'The dockers' demands are fair and we won't yield,' he said.")).toEqual([
      "The dockers' demands are fair and we won't yield,",
    ]);
  });

  test("feet and inches are no marks", () => {
    expect(quoted(`The gate is 6'2" wide and the screen 40" across.`)).toEqual([]);
  });

  test("a quotation in a quotation has the outer one as its parent", () => {
    const [outer, inner] = quotations(`"He told me 'go home' and left," she said.`);
    expect([outer?.parent, inner?.parent === null]).toEqual([null, false]);
  });
});

describe("marks that are missing", () => {
  test("a quotation left open goes to the paragraph's end if the next one begins with a mark", () => {
    const [first, second] = quotations(`"We wait. We have time.`, `"And we have coffee," he said.`);
    expect([first?.closing, second?.joins]).toEqual(["LEFT_OPEN", 0]);
  });

  test("a quotation that began its paragraph and never closes ends with it", () => {
    expect(quoted(`"We wait. We have time.`, "The quay was quiet.")).toEqual(["We wait. We have time."]);
  });

  test("a mark in the middle of a paragraph that never closes takes its sentence only", () => {
    expect(quoted(`He said "we wait for the tide. Nobody moved on the quay.`)).toEqual(["we wait for the tide."]);
  });

  test("a mark set wrongly behind a verb of speech opens", () => {
    expect(quoted(`Sy said," We wait for the tide". He left.`)).toEqual(["We wait for the tide"]);
  });

  test("a closing mark without an opening one closes what began the paragraph", () => {
    expect(quoted(`We wait for the tide," he said.`)).toEqual(["We wait for the tide,"]);
  });
});
