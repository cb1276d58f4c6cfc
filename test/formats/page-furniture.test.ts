import { describe, expect, test } from "vitest";
import { parsePlainText } from "../../src/formats/plain-text.ts";
import type { BlockKind } from "../../src/formats/story.ts";

const before = "Dockers in the port of Velm walked out on Monday in a dispute over night shifts.";
const after = "The strike is the first in the town for eleven years.";
/** What a block is taken for between two paragraphs of an article. */
const kindOf = (text: string): BlockKind | undefined =>
  parsePlainText(["Dockers walk out in Velm", before, before, text, after, after].join("\n\n")).blocks.find(
    (block) => block.text === text,
  )?.kind;

describe("the words of a picture are a caption", () => {
  test.each([
    "[Ana Delcourt/Lakeview]",
    "Dockers at the gate on Monday [Ana Delcourt/Lakeview]",
    "Dockers at the gate on Monday. (AP Photo/Omar Sy)",
    "Dockers at the gate on Monday. (Photo by Omar Sy)",
    "Dockers at the gate on Monday. Photograph: Omar Sy/Coastwire",
    "The gate in Velm. Image: Omar Sy.",
    "Photograph: Omar Sy/Getty Images",
    "Pictured: the gate on Monday",
    "Image: Coast Radio.",
    "Dockers wait at the gate / Reuters",
    "Omar Sy/AFP via Getty Images",
    "REUTERS/Omar Sy",
    "Getty Images",
    "Coastwire via Getty Images",
  ])("%s", (text) => {
    expect(kindOf(text)).toBe("CAPTION");
  });
});

describe("lines about the article are notes", () => {
  test.each([
    "(Reporting by Ida Brandt; Editing by Omar Sy)",
    "Additional reporting by Ida Brandt in Karvola",
    "Ida Brandt contributed to this report.",
    "Ida Brandt reported from Velm, and Omar Sy from Karvola.",
    "With agencies",
    "This interview has been edited for length and clarity.",
    "This conversation has been condensed.",
    "Correction: an earlier version misspelled the name of the port.",
    "An earlier version of this article misspelled the name of the port.",
    "12:41 GMT",
    "6:15 p.m.",
    "10.34am BST",
    "2 hours ago",
    "5 min read",
    "Last updated 14:20",
  ])("%s", (text) => {
    expect(kindOf(text)).toBe("NOTE");
  });

  test("a correction may stand under its label", () => {
    const text = "The port of Velm has four cranes, not five.";
    expect(
      parsePlainText(["Dockers walk out", before, after, "CORRECTION:", text].join("\n\n")).blocks.at(-1)?.kind,
    ).toBe("NOTE");
  });
});

describe("words of the page are boilerplate", () => {
  test.each([
    "Advertisement",
    "Story continues below advertisement",
    "Share",
    "Copy link",
    "12 Comments",
    "Comments (4)",
    "© 2031 Coast Radio",
    "Copyright 2031 Coast Radio. All rights reserved.",
    "Sign up for our newsletter: the day's news in your inbox",
    "Enter your email address",
    "We use cookies to improve our service. Accept all",
    "Follow Ida Brandt on Twitter @idabrandt.",
    "Read the full story here.",
    "Read more >>",
    "Tags: Velm, strikes, ports",
    "___",
    "* * *",
    "https://coastradio.example/velm",
  ])("%s", (text) => {
    expect(kindOf(text)).toBe("BOILERPLATE");
  });
});

describe("running text stays running text", () => {
  test.each([
    "Share prices of the port's owner fell by a tenth on Tuesday, and the union called that a beginning.",
    "With agencies warning of empty shelves, the government offered to mediate between the two sides.",
    "The bank said on Monday that it would wait. [Coastwire]",
    "From the report of the mayor's office:",
    "Compensation was paid to all (of the dockers).",
    '"We will wait until winter." - Ida Brandt',
    "Background: the union was founded in the year of the great storm and has never lost a strike.",
    "More than 400 dockers came.",
  ])("%s", (text) => {
    expect(kindOf(text)).toBe("PARAGRAPH");
  });

  test("points of a list are list items, and body", () => {
    const { blocks, bodyText } = parsePlainText(
      ["Dockers walk out", before, "The union wants:", "• Shorter nights", "• A second crane", after].join("\n\n"),
    );
    expect(blocks.map(({ kind }) => kind).slice(3, 5)).toEqual(["LIST_ITEM", "LIST_ITEM"]);
    expect(bodyText).toContain("• A second crane");
  });

  test("a paragraph that begins with a number or a dash is no list", () => {
    expect(kindOf("– The gate stayed shut.")).toBe("PARAGRAPH");
  });

  test("a quotation that repeats words of a paragraph is a pull quote, and not body", () => {
    const { blocks, bodyText } = parsePlainText(
      [
        "Dockers walk out",
        before,
        "“We will wait until winter if we must,” said Ida Brandt.",
        "“We will wait until winter if we must”",
        after,
      ].join("\n\n"),
    );
    expect(blocks[3]?.kind).toBe("PULL_QUOTE");
    expect(bodyText.match(/We will wait/g)).toHaveLength(1);
  });

  test("a caption printed twice in the middle of an article does not end it", () => {
    const long = `${before} ${after}`;
    const { blocks, bodyText } = parsePlainText(
      ["Dockers walk out", long, long, "The gate in Velm", "The gate in Velm", long, long, long].join("\n\n"),
    );
    expect(blocks[3]?.kind).toBe("CAPTION");
    expect(bodyText.split("\n\n")).toHaveLength(5);
  });

  test("a first paragraph is no headline, however short", () => {
    const lead =
      "The port of Velm will stay shut until the dockers and its owner agree on the night shifts, the mayor said.";
    expect(parsePlainText(`${lead}\n\n${after}`).headline).toBe("");
  });
});
