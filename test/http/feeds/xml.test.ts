import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { documentOf, element, optional } from "../../../src/http/feeds/xml.ts";

/** What a strict parser reads; it throws for what is not well-formed. */
function read(xml: string): { texts: string[]; attributes: string[] } {
  const parser = new SaxesParser();
  const found = { texts: [] as string[], attributes: [] as string[] };
  let depth = 0;
  parser.on("text", (text) => {
    if (depth > 0) found.texts.push(text);
  });
  parser.on("opentag", ({ attributes }) => {
    depth += 1;
    found.attributes.push(...Object.values(attributes));
  });
  parser.on("closetag", () => {
    depth -= 1;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

/** Strings of any UTF-16 code units, half of a pair too; those that markup knows are often among them. */
const utf16 = fc
  .array(fc.oneof(fc.nat(0xffff), fc.nat(0x7f), fc.integer({ min: 0xd800, max: 0xdfff })))
  .map((units) => String.fromCharCode(...units));

test("any text comes back from an element as it was, without the characters that XML has no way to write", () => {
  fc.assert(
    fc.property(utf16, (text) => {
      const clean = text
        .replaceAll(/\p{Cs}/gu, "")
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
        .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "");
      expect(read(documentOf(element("title", text))).texts.join("")).toBe(clean);
    }),
  );
});

test.each([
  ["<b>&amp;</b>", "<b>&amp;</b>"],
  ["]]>", "]]>"],
  ["a\u0000b\u001fc\u{fffe}d", "abcd"],
  ["\ud83d lone, 😀 paired, lone \ude00", " lone, 😀 paired, lone "],
  ["line\r\nline", "line\r\nline"],
  ["  kept  ", "  kept  "],
])("%j is read back as %j", (text, expected) => {
  expect(read(documentOf(element("title", text))).texts.join("")).toBe(expected);
  expect(read(documentOf(element("a", "", { href: text.replaceAll(/[\r\n]/gu, "") }))).attributes).toEqual([
    expected.replaceAll(/[\r\n]/gu, ""),
  ]);
});

test("what is null is left out, what is empty is not", () => {
  const xml = element("a", [optional("b", null), optional("c", ""), element("d", "x", { e: null })]).xml;
  expect(xml).toBe("<a>\n<c/>\n<d>x</d>\n</a>");
});
