import { decodeBytes } from "./decode-bytes.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { parsePage } from "./html/parse-page.ts";
import { parseJsonRecord } from "./json/json-record.ts";
import { parseNinjs } from "./json/ninjs.ts";
import { parseNewsmlG2 } from "./newsml/newsml-g2.ts";
import { parseNitf } from "./nitf.ts";
import { parsePlainText } from "./plain-text.ts";
import type { Source, SourceFormat } from "./source.ts";
import type { Story } from "./story.ts";

const parsers: Readonly<Record<SourceFormat, (source: Source) => Story>> = {
  PLAIN_TEXT: ({ bytes, origin: { charset } }) =>
    parsePlainText(isUtf8(charset) ? decodeUtf8(bytes) : decodeBytes(bytes, [charset])),
  HTML: parsePage,
  NINJS: parseNinjs,
  NEWSML_G2: parseNewsmlG2,
  NITF: parseNitf,
  JSON_RECORD: parseJsonRecord,
};

/**
 * Reads the bytes of one article.
 *
 * @throws FormatError in one line, if they are none
 */
export function parseSource(source: Source): Story {
  return parsers[source.format](source);
}

/** Plain text has no declaration of its own: where the transport has none either, it is UTF-8 or refused. */
const isUtf8 = (charset: string | null) => charset === null || /^utf-?8$/iu.test(charset.trim());
