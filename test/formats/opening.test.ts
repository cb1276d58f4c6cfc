import { describe, expect, test } from "vitest";
import { parsePlainText } from "../../src/formats/plain-text.ts";

const first = "Dockers in the port of Velm walked out on Monday in a dispute over night shifts.";
const second = "The strike is the first in the town for eleven years.";
const story = (...blocks: string[]) =>
  parsePlainText(["Dockers walk out in Velm", ...blocks, first, second].join("\n\n"));

describe("bylines", () => {
  test.each([
    ["By Ida Brandt", ["Ida Brandt"]],
    ["By Ida Brandt, New Karvola", ["Ida Brandt"]],
    ["By Ida Brandt, Omar Sy and Li Wen", ["Ida Brandt", "Omar Sy", "Li Wen"]],
    ["Ida Brandt, Velm", ["Ida Brandt"]],
    ["Ida Brandt | Coast Radio | 3 May 2031", ["Ida Brandt"]],
    ["Ida Brandt, Europe correspondent", ["Ida Brandt"]],
    ["Our Correspondent", []],
    ["Staff Reporter", []],
    ["From our correspondent in Karvola", []],
  ])("%s", (byline, authors) => {
    expect(story(byline)).toMatchObject({ byline, authors, bodyText: `${first}\n\n${second}` });
  });

  test("a name alone is one beside a date", () => {
    expect(story("Ida Brandt", "3 May 2031")).toMatchObject({ byline: "Ida Brandt", datePublished: "2031-05-03" });
  });

  test("a name alone without a date may be anything", () => {
    expect(story("Port Authority").byline).toBeNull();
  });

  test("a line that leads in a quotation is none", () => {
    expect(story("From the union's letter:").byline).toBeNull();
  });

  test("a date in the byline dates the article", () => {
    expect(story("Ida Brandt | Coast Radio | 3 May 2031").datePublished).toBe("2031-05-03");
  });

  test("a line of when it was updated dates the change", () => {
    expect(story("Published 3 May 2031", "Updated 4 May 2031 at 14:20")).toMatchObject({
      datePublished: "2031-05-03",
      dateModified: "2031-05-04",
    });
  });
});

describe("datelines", () => {
  test.each([
    ["VELM (Coastwire) — ", "VELM (Coastwire)"],
    ["KARVOLA, March 3 (Meridian) - ", "KARVOLA, March 3 (Meridian)"],
    ["VELM, N.Y. ― ", "VELM, N.Y."],
    ["VELM, Norland, Jun 21 2031 (CNS) - ", "VELM, Norland, Jun 21 2031 (CNS)"],
    ["NEW KARVOLA: ", "NEW KARVOLA"],
    ["VELM, July 25 (Coastwire): ", "VELM, July 25 (Coastwire)"],
    ["Velm, Norland — ", "Velm, Norland"],
    ["coast News, 25 March - ", "coast News, 25 March"],
  ])("%s", (opening, dateline) => {
    const { bodyText, ...read } = parsePlainText(`Dockers walk out\n\n${opening}${first}\n\n${second}`);
    expect(read.dateline).toBe(dateline);
    expect(bodyText.slice(read.datelineEnd ?? 0)).toBe(`${first}\n\n${second}`);
  });

  test.each([
    "Ida Brandt — The union's chair — was not there.",
    "NATO - the alliance of the north - had no comment.",
    "Correction: the port has four cranes.",
  ])("%s has none", (paragraph) => {
    expect(parsePlainText(`Dockers walk out\n\n${paragraph}\n\n${second}`)).toMatchObject({
      dateline: null,
      datelineEnd: null,
    });
  });

  test("capitals and a colon are a speaker where others speak so too", () => {
    const { dateline } = parsePlainText(
      "The night in Velm\n\nBRANDT: We will wait.\n\nSY: Until when?\n\nBRANDT: Winter.",
    );
    expect(dateline).toBeNull();
  });

  test("a standfirst stands behind a headline that ends in a semicolon", () => {
    const { standfirst } = parsePlainText(
      `Dockers walk out;\n\nUnion says nights are too long.\n\n${first}\n\n${second}`,
    );
    expect(standfirst).toBe("Union says nights are too long.");
  });
});
