import { decodeBytes } from "./decode-bytes.ts";
import { splitXmlFeed } from "./feed/split-xml-feed.ts";
import { FormatError } from "./format-error.ts";
import type { Item } from "./item.ts";
import { splitJson } from "./json/split-json.ts";
import { splitNewsml } from "./newsml/split-newsml.ts";
import { recogniseFormat } from "./recognise-format.ts";
import type { Origin, SourceFormat } from "./source.ts";
import { decodeXml } from "./xml/decode-xml.ts";

/** In bytes. What a document is shows in its beginning. */
const headLength = 20_000;

/**
 * The articles of a document, in its order: one for a page, as many as it has for a feed or a package. This is cheap;
 * reading an article is `parseSource`'s work, and can be done on another thread.
 *
 * @returns `where` names an item in its document ("item 3"); it is empty where the document is one article
 * @throws FormatError, at once or while the items are asked for, in one line: for a document that as a whole cannot be
 *   read or that no format knows
 */
export function splitDocument(bytes: Uint8Array, origin: Origin): Iterable<Item> {
  const one = (format: SourceFormat): Item[] => [{ where: "", source: { format, bytes, origin } }];
  switch (recogniseFormat(headOf(bytes))) {
    case "HTML":
      return one("HTML");
    case "NITF":
      return one("NITF");
    case "JSON":
      return splitJson(decodeBytes(bytes, ["utf-8"]), bytes, origin);
    case "FEED":
      return splitXmlFeed(decodeXml({ bytes, origin }), origin);
    case "NEWSML_G2":
      return splitNewsml(decodeXml({ bytes, origin }), bytes, origin);
    case "PLAIN_TEXT":
      return one("PLAIN_TEXT");
  }
}

/** The beginning as text; for bytes without a mark every charset that matters has ASCII where it has ASCII. */
function headOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new FormatError("the input is empty: give a file with an article");
  const head = bytes.subarray(0, headLength);
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (marked) return decodeBytes(head, []);
  if (head[0] === 0xef && head[1] === 0xbb) return decodeBytes(head, ["utf-8"]);
  return new TextDecoder("latin1").decode(head);
}
