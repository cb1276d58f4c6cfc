import { decodeUtf8 } from "./decode-utf8.ts";
import { parsePlainText } from "./plain-text.ts";
import type { Source, SourceFormat } from "./source.ts";
import type { Story } from "./story.ts";

const parsers: Partial<Record<SourceFormat, (source: Source) => Story>> = {
  PLAIN_TEXT: ({ bytes }) => parsePlainText(decodeUtf8(bytes)),
};

/**
 * Reads the bytes of one article.
 *
 * @throws FormatError in one line, if they are none
 */
export function parseSource(source: Source): Story {
  const parse = parsers[source.format];
  if (parse === undefined) throw new Error(`no parser for ${source.format}`);
  return parse(source);
}
