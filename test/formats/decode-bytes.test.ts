import { describe, expect, test } from "vitest";
import { decodeBytes } from "../../src/formats/decode-bytes.ts";
import { decodeHtml } from "../../src/formats/html/decode-html.ts";
import { decodeXml } from "../../src/formats/xml/decode-xml.ts";

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const page = (bytes: Uint8Array, charset: string | null = null) =>
  decodeHtml({ bytes, origin: { url: null, charset } });

describe("a charset is taken from the mark, the transport, the document, in this order", () => {
  test("a byte order mark goes before everything", () => {
    expect(decodeBytes(latin("\u00ef\u00bb\u00bfcaf\u00c3\u00a9"), ["iso-8859-1"])).toBe("café");
    expect(decodeBytes(latin("\u00ff\u00feh\u0000i\u0000"), ["utf-8"])).toBe("hi");
  });

  test("the transport goes before the page's own declaration", () => {
    expect(page(latin('<meta charset="windows-1252">\u00c0\u00e4'), "windows-1251")).toContain("Ад");
  });

  test.each([
    '<meta charset="windows-1251">',
    "<META CHARSET=windows-1251 >",
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    "<?xml version='1.0' encoding='windows-1251'?>",
  ])("a page declares its charset: %s", (declaration) => {
    expect(page(latin(`${declaration}\u00c0\u00e4`))).toContain("Ад");
  });

  test("a declaration in a comment is none", () => {
    expect(page(latin('<!-- <meta charset="windows-1251"> -->caf\u00e9'))).toContain("café");
  });

  test("an XML declaration counts", () => {
    const bytes = latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>caf\u00e9</a>');
    expect(decodeXml({ bytes, origin: { url: null, charset: null } })).toContain("café");
  });

  test("an unknown label is passed over", () => {
    expect(decodeBytes(latin("caf\u00e9"), ["x-nonsense", "latin1"])).toBe("café");
  });
});

describe("a charset is not believed against the bytes", () => {
  test("latin1 is windows-1252, with its quotation marks and dashes", () => {
    expect(decodeBytes(latin("\u0093We wait\u0094 \u0096 \u0080 5, it\u0092s"), ["iso-8859-1"])).toBe(
      "“We wait” – € 5, it’s",
    );
  });

  test("UTF-8 that is declared as something else is UTF-8", () => {
    expect(decodeBytes(utf8("“café”"), ["iso-8859-1"])).toBe("“café”");
  });

  test("windows-1252 that claims to be UTF-8 is read as what it is", () => {
    expect(decodeBytes(latin("\u0093We wait\u0094, caf\u00e9"), ["utf-8"])).toBe("“We wait”, café");
  });

  test("one bad byte in UTF-8 spoils only itself", () => {
    const bytes = Uint8Array.from([...utf8("“café” "), 0xff, ...utf8(" naïve")]);
    expect(decodeBytes(bytes, ["utf-8"])).toBe("“café” \ufffd naïve");
  });
});
