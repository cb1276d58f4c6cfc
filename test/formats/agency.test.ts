import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bodyOf, parseAll, parseOne, textsOf } from "./parse.ts";

const fixture = (name: string) => readFileSync(new URL(`agency/${name}`, import.meta.url), "utf8");

describe("ninjs", () => {
  const item = JSON.parse(fixture("ninjs-3.json")) as Record<string, unknown>;

  test("version 3: fields map as the standard names them", () => {
    const story = parseOne(JSON.stringify(item));
    expect(story).toMatchObject({
      headline: "Dockers walk out",
      byline: "By Ida Brandt",
      authors: ["Ida Brandt"],
      publisher: "Coastwire",
      publisherKey: "urn:cw:9",
      datePublished: "2031-05-03T07:30:00Z",
      dateModified: "2031-05-03T08:30:00Z",
      inLanguage: "en",
      links: [{ headline: "Older story", url: "https://c.example/old" }],
    });
    expect(bodyOf(story)).toEqual(["Dockers in Velm walked out.", '"No," said Ines Falk.']);
    expect(textsOf(story, "CAPTION")).toEqual(["The gate Omar Sy"]);
  });

  test("version 2 writes its names in lower case", () => {
    const lower = fixture("ninjs-3.json").replace(/"(\w+)":/gu, (name) => name.toLowerCase());
    const { raw: _, ...story } = parseOne(fixture("ninjs-3.json"));
    expect(parseOne(lower)).toMatchObject(story);
  });

  test("version 1 has a property for each format", () => {
    const old = {
      uri: "urn:1",
      type: "text",
      headline: "Ports",
      body_html: "<p>One.</p><p>Two.</p>",
      byline: "By Omar Sy",
      versioncreated: "2031-05-03",
    };
    expect(parseOne(JSON.stringify(old))).toMatchObject({
      headline: "Ports",
      bodyText: "One.\n\nTwo.",
      byline: "By Omar Sy",
    });
  });

  test("a list is an item each, and one that is wrong fails alone", () => {
    const items = [item, { ...item, uri: "urn:cw:10" }, 5];
    expect(parseAll(JSON.stringify(items)).map((one) => ("story" in one ? one.story.publisherKey : one.where))).toEqual(
      ["urn:cw:9", "urn:cw:10", "item 3"],
    );
  });

  test.each([
    [{ pubStatus: "canceled" }, /canceled by its provider/u],
    [{ type: "picture" }, /of type "picture"/u],
    [{ versionCreated: "soon" }, /"versioncreated" is no date: "soon"/u],
    [{ bodies: [] }, /no text/u],
    [{ by: ["x"] }, /"by" is a list/u],
  ])("%j is refused", (fields, message) => {
    expect(() => parseOne(JSON.stringify({ ...item, ...fields }))).toThrow(message);
  });
});

describe("NewsML-G2", () => {
  const message = fixture("newsml-g2.xml");

  test("every text item of a message is an article, with its own XML as source", () => {
    const [first, second, third, ...rest] = parseAll(message);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      where: "item 1",
      story: {
        headline: "Dockers walk out",
        byline: "By Ida Brandt",
        authors: ["Ida Brandt"],
        dateline: "VELM, May 3",
        publisher: "Coastwire",
        publisherKey: "urn:newsml:cw.example:1",
        datePublished: "2031-05-03T07:30:00Z",
        dateModified: "2031-05-03T08:30:00Z",
        inLanguage: "en",
        bodyText: 'Dockers in Velm walked out.\n\n"No," said Ines Falk.',
      },
    });
    expect(second).toMatchObject({ story: { headline: "Ferry stops", bodyText: "The ferry has stopped." } });
    expect(third).toMatchObject({
      story: {
        headline: "Schools close",
        bodyText: "All schools of Velm will close.\n\nThey open on Friday.",
        publisherKey: "urn:newsml:cw.example:3",
      },
    });
  });

  test("a broken item fails alone", () => {
    const [first, second] = parseAll(message.replace("The ferry has stopped.", "The <b>ferry"));
    expect(first).toHaveProperty("story");
    expect(second).toMatchObject({
      where: "item 2",
      problem: expect.stringMatching(/^line \d+: the item's XML is broken/u),
    });
  });

  test("an item that its provider cancelled is refused", () => {
    const item = message
      .slice(message.indexOf("<newsItem"), message.indexOf("</newsItem>"))
      .replace("stat:usable", "stat:canceled");
    expect(() => parseOne(`${item}</newsItem>`)).toThrow(/canceled by its provider/u);
  });

  test("a message of pictures only has no article", () => {
    expect(() =>
      parseAll(
        '<newsMessage><itemSet><newsItem><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem></itemSet></newsMessage>',
      ),
    ).toThrow(/its items are pictures/u);
  });
});

describe("NITF", () => {
  const nitf = fixture("nitf.xml");

  test("fields and blocks map as the standard names them; its DTD is not fetched", () => {
    const story = parseOne(nitf);
    expect(story).toMatchObject({
      headline: "Dockers walk out",
      standfirst: "First strike in years",
      byline: "By Ida Brandt, Staff Writer",
      authors: ["Ida Brandt"],
      dateline: "VELM, May 3",
      publisher: "Coast Post",
      publisherKey: "cw-77",
      section: "Business",
      url: "https://post.example/77",
      datePublished: "2031-05-03T08:30:00Z",
    });
    expect(bodyOf(story)).toEqual([
      "Dockers in Velm walked out on 5 May.",
      '"No," said Ines Falk.',
      "Ports",
      "End of it.",
    ]);
    expect(textsOf(story, "CAPTION")).toEqual(["The gate", "Omar Sy"]);
  });

  test("a file that is cut off says where", () => {
    expect(() => parseOne(nitf.slice(0, nitf.indexOf("walked out")))).toThrow(
      /^the XML is broken at line 6: the file ends inside <p>, which opens at line 6; it is cut off$/u,
    );
  });

  test("a date that is none is named", () => {
    expect(() => parseOne(nitf.replace("20310503T083000Z", "soon"))).toThrow(/<date.issue> is no date: "soon"/u);
  });

  test("without text it is no article", () => {
    expect(() => parseOne("<nitf><head/><body><body.content/></body></nitf>")).toThrow(/no text/u);
  });
});
