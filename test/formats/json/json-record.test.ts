import { describe, expect, test } from "vitest";
import { bodyOf, parseAll, parseOne, textsOf } from "../parse.ts";

const record = {
  url: "https://coast.example/1",
  id: 77,
  headline: "Dockers walk out",
  standfirst: "First strike in years",
  byline: "By Ida Brandt",
  authors: ["Ida Brandt", { name: "Omar Sy" }],
  datePublished: "2031-05-03T08:30:00Z",
  publisher: { name: "Coast Radio" },
  section: "Business",
  inLanguage: "en",
  text: "The port is closed.\n\n“We wait,” said Ines Falk.",
  relatedStories: [
    { headline: "Older story", url: "https://coast.example/0", label: "READ MORE", summary: "What was." },
  ],
};
const read = (fields: object) => parseOne(JSON.stringify({ ...record, ...fields }));

describe("a record of ours", () => {
  test("has the fields of a story", () => {
    expect(read({})).toMatchObject({
      url: record.url,
      publisherKey: "77",
      headline: record.headline,
      standfirst: record.standfirst,
      byline: record.byline,
      authors: ["Ida Brandt", "Omar Sy"],
      datePublished: record.datePublished,
      publisher: "Coast Radio",
      section: "Business",
      inLanguage: "en",
      links: [{ headline: "Older story", url: "https://coast.example/0", label: "READ MORE", summary: "What was." }],
    });
    expect(bodyOf(read({}))).toEqual(["The port is closed.", "“We wait,” said Ines Falk."]);
  });

  test("may have HTML, whose links are resolved against its address", () => {
    const story = read({
      text: undefined,
      html: "<p>The port is closed.</p><p>Read more: <a href='/2'>Ferry to resume</a></p>",
    });
    expect(bodyOf(story)).toEqual(["The port is closed."]);
    expect(story.links).toContainEqual(
      expect.objectContaining({ headline: "Ferry to resume", url: "https://coast.example/2" }),
    );
  });

  test("may say of each block what it is", () => {
    const story = read({
      blocks: [
        { kind: "CAPTION", text: "The gate" },
        { kind: "PARAGRAPH", text: "Share" },
      ],
    });
    expect([textsOf(story, "CAPTION"), bodyOf(story)]).toEqual([["The gate"], ["Share"]]);
  });

  test("a text that repeats its headline has it once", () => {
    const story = read({ text: `${record.headline}\n\nThe port is closed.` });
    expect(textsOf(story, "HEADLINE")).toEqual([record.headline]);
    expect(bodyOf(story)).toEqual(["The port is closed."]);
  });

  test.each([
    [{ datePublished: "last week" }, /"datePublished" is no date: "last week"/u],
    [{ headline: ["x"] }, /"headline" is a list; it has to be a string/u],
    [{ text: "" }, /has no text/u],
    [{ blocks: [{ kind: "NONSENSE", text: "x" }] }, /unknown kind, "NONSENSE"/u],
  ])("%j is refused", (fields, message) => {
    expect(() => read(fields)).toThrow(message);
  });
});

describe("JSON of several articles", () => {
  test("JSON Lines: a line that is wrong fails alone", () => {
    const lines = [JSON.stringify(record), '{"headline":', JSON.stringify({ a: 1 }), JSON.stringify(record)].join("\n");
    expect(parseAll(lines).map((item) => ("story" in item ? "story" : `${item.where}: ${item.problem}`))).toEqual([
      "story",
      expect.stringMatching(/^line 2: the JSON is broken at line 1/u),
      expect.stringMatching(/^line 3: the JSON is of a shape that is not known/u),
      "story",
    ]);
  });

  test("JSON that is broken says where", () => {
    expect(() => parseAll('{\n "headline": "x",\n "text": }')).toThrow(/line 3, column 10: unexpected "\}"/u);
    expect(() => parseAll('{"headline": "x')).toThrow(/it ends too early/u);
  });

  test("a shape that nobody knows is refused", () => {
    expect(() => parseAll('{"a": 1}')).toThrow(/of a shape that is not known/u);
    expect(() => parseAll("[]")).toThrow(/empty list/u);
  });
});
