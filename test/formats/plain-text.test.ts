import { describe, expect, test } from "vitest";
import { FormatError } from "../../src/formats/format-error.ts";
import { parsePlainText } from "../../src/formats/plain-text.ts";

const body = [
  "Dockers in the port of Velm walked out on Monday in a dispute over night shifts.",
  "The strike is the first in the town for eleven years.",
];
const story = (...blocks: string[]) => parsePlainText(blocks.join("\n\n"));
const kinds = (...blocks: string[]) => story(...blocks).blocks.map(({ kind }) => kind);

describe("the opening of an article", () => {
  test("a short first block with prose behind it is the headline", () => {
    expect(story("Dockers walk out in Velm", ...body).headline).toBe("Dockers walk out in Velm");
  });

  test("a text of one block has no headline", () => {
    const { headline, bodyText } = story(body[0] ?? "");
    expect([headline, bodyText]).toEqual(["", body[0]]);
  });

  test("a block under the headline that is indented otherwise than the body is the standfirst", () => {
    const raw = `Dockers walk out\n\nPort comes to a halt, says union.\n\n    ${body[0]}\n\n    ${body[1]}`;
    expect(parsePlainText(raw).standfirst).toBe("Port comes to a halt, says union.");
  });

  test("a block between headline and byline is the standfirst", () => {
    const { standfirst, byline, authors } = story(
      "Dockers walk out",
      "Port comes to a halt.",
      "By Ida Brandt and Omar Sy in Velm",
      ...body,
    );
    expect({ standfirst, byline, authors }).toEqual({
      standfirst: "Port comes to a halt.",
      byline: "By Ida Brandt and Omar Sy in Velm",
      authors: ["Ida Brandt", "Omar Sy"],
    });
  });

  test("without a sign that sets it apart the block under the headline is the first paragraph", () => {
    expect(story("Dockers walk out", ...body).standfirst).toBeNull();
  });

  test("a line that is a date dates the article and is no paragraph", () => {
    const { datePublished, bodyText } = story("Dockers walk out", "Tuesday, March 4, 2031", ...body);
    expect([datePublished, bodyText]).toEqual(["2031-03-04", body.join("\n\n")]);
  });

  test("a dateline is read and stays in its paragraph", () => {
    const paragraph = "VELM, Norland (Coastwire) — Dockers walked out on Monday.";
    const { dateline, bodyText } = story("Dockers walk out", paragraph, ...body);
    expect([dateline, bodyText.startsWith(paragraph)]).toEqual(["VELM, Norland (Coastwire)", true]);
  });
});

describe("between the paragraphs", () => {
  test("a labelled line is a related story with its label", () => {
    const { links, bodyText } = story("Dockers walk out", body[0] ?? "", "READ MORE: Velm's last ferry", body[1] ?? "");
    expect(links).toMatchObject([{ headline: "Velm's last ferry", label: "READ MORE", placement: "INLINE" }]);
    expect(bodyText).toBe(body.join("\n\n"));
  });

  test("a label alone takes the headline on the next line", () => {
    const { links } = story("Dockers walk out", body[0] ?? "", "ALSO READ", "Velm's last ferry", body[1] ?? "");
    expect(links).toMatchObject([{ headline: "Velm's last ferry", label: "ALSO READ" }]);
  });

  test("a lone headline with a programme's name is a promo line, not a subheading", () => {
    const { links } = story(
      "Dockers walk out",
      body[0] ?? "",
      "Velm: a harbour in the fog - Coast and Country",
      body[1] ?? "",
    );
    expect(links).toMatchObject([{ headline: "Velm: a harbour in the fog - Coast and Country", label: null }]);
  });

  test("a short line without a full stop is a subheading", () => {
    expect(kinds("Dockers walk out", body[0] ?? "", "Night shifts", body[1] ?? "")).toEqual([
      "HEADLINE",
      "PARAGRAPH",
      "SUBHEADING",
      "PARAGRAPH",
    ]);
  });

  test("a line that ends in a colon leads in a quotation and is a paragraph", () => {
    expect(kinds("Dockers walk out", body[0] ?? "", "The mayor went on:", `"We will wait."`)).toEqual([
      "HEADLINE",
      "PARAGRAPH",
      "PARAGRAPH",
      "PARAGRAPH",
    ]);
  });

  test("captions, sign-up lines and editors' notes are labelled and not body", () => {
    const labelled = kinds(
      "Dockers walk out",
      body[0] ?? "",
      "Dockers at the gate on Monday [Ida Brandt/Coastwire via Reuters]",
      "Sign up for our morning newsletter",
      body[1] ?? "",
      "Editing by Omar Sy",
    );
    expect(labelled).toEqual(["HEADLINE", "PARAGRAPH", "CAPTION", "BOILERPLATE", "PARAGRAPH", "NOTE"]);
  });
});

describe("after the end of an article", () => {
  const end = ["Dockers walk out", ...body, "SOURCE: Coast Radio News and agencies"];

  test("the credit line names the publisher", () => {
    expect(story(...end)).toMatchObject({ credit: "Coast Radio News and agencies", publisher: "Coast Radio News" });
  });

  test("News is no part of a publisher's name that the article writes without it", () => {
    const told = "The gates will stay shut, a docker told Coast Radio.";
    expect(story("Dockers walk out", told, ...body, "SOURCE: Coast Radio News").publisher).toBe("Coast Radio");
  });

  test("a title printed twice and its blurb are one teaser", () => {
    const { links } = story(...end, "A town without trains", "A town without trains", "Why the last line closed.");
    expect(links).toMatchObject([
      { headline: "A town without trains", summary: "Why the last line closed.", placement: "TRAILING" },
    ]);
  });

  test("a teaser's second title and a blurb that was cut off belong to its summary", () => {
    const { links } = story(
      ...end,
      "A town without trains",
      "A town without trains",
      "Why the last line closed.",
      "Ferry sinks: 'Nobody told us'",
      "All passengers were saved off Velm",
      "The ferry had been due for repairs in the",
    );
    expect(links.map(({ headline, summary }) => [headline, summary])).toEqual([
      ["A town without trains", "Why the last line closed."],
      ["Ferry sinks: 'Nobody told us'", "All passengers were saved off Velm The ferry had been due for repairs in the"],
    ]);
  });

  test("titles without blurbs are a story each", () => {
    const { links } = story("Dockers walk out", ...body, "MOST READ", "A town without trains", "Ferry sinks off Velm");
    expect(links.map(({ headline }) => headline)).toEqual(["A town without trains", "Ferry sinks off Velm"]);
  });

  test("nothing behind the end is body", () => {
    expect(story(...end, "A town without trains", "Why the last line closed.").bodyText).toBe(body.join("\n\n"));
  });
});

describe("lines", () => {
  test("hard-wrapped lines are one paragraph, with their line ends", () => {
    const { blocks } = parsePlainText(
      "Dockers walk out\n\nDockers in the port of Velm walked\nout on Monday in a dispute\nover night shifts.",
    );
    expect(blocks[1]?.text).toBe("Dockers in the port of Velm walked\nout on Monday in a dispute\nover night shifts.");
  });

  test("lines that each end a sentence are a paragraph each", () => {
    expect(parsePlainText(`Dockers walk out\n${body.join("\n")}`).blocks.map(({ kind }) => kind)).toEqual([
      "HEADLINE",
      "PARAGRAPH",
      "PARAGRAPH",
    ]);
  });

  test("CRLF, tabs and no-break spaces around a line are no part of its block", () => {
    const { blocks } = parsePlainText(`Dockers walk out\r\n\r\n\t\u00a0${body[0]}\u00a0\r\n\u00a0\r\n${body[1]}\r\n`);
    expect(blocks.map(({ text }) => text)).toEqual(["Dockers walk out", ...body]);
  });

  test("a text of white space is refused", () => {
    expect(() => parsePlainText(" \n\t\n")).toThrow(FormatError);
  });
});
