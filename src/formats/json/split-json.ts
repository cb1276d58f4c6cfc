import { isJsonFeed, splitJsonFeed } from "../feed/split-json-feed.ts";
import { FormatError } from "../format-error.ts";
import type { Item } from "../item.ts";
import type { Origin, SourceFormat } from "../source.ts";
import { isArticleRecord } from "./article-fields.ts";
import { isObject } from "./fields.ts";
import { isNinjs } from "./ninjs-versions.ts";
import { parseJson } from "./parse-json.ts";

/**
 * The articles of a JSON document: a JSON Feed, ninjs or a record of ours, a list of either, or JSON Lines.
 *
 * @throws FormatError if it is broken, or of a shape that is not known
 */
export function* splitJson(text: string, bytes: Uint8Array, origin: Origin): Generator<Item> {
  if (isJsonLines(text)) return yield* splitLines(text, origin);
  const value = parseJson(text);
  if (isJsonFeed(value)) return yield* splitJsonFeed(value);
  if (!Array.isArray(value)) {
    const format = formatOf(value);
    if (format === null) throw new FormatError(unknownShape);
    return yield { where: "", source: { format, bytes, origin } };
  }
  if (value.length === 0) throw new FormatError("the JSON is an empty list: it has no articles");
  if (value.every((item) => formatOf(item) === null)) throw new FormatError(unknownShape);
  for (const [index, item] of value.entries()) yield itemOf(item, `item ${index + 1}`, origin);
}

const unknownShape =
  'the JSON is of a shape that is not known: give "headline" with "text" or "html", ninjs, or a JSON Feed; see docs/formats.md';

function formatOf(value: unknown): SourceFormat | null {
  if (isNinjs(value)) return "NINJS";
  return isArticleRecord(value) ? "JSON_RECORD" : null;
}

function itemOf(value: unknown, where: string, origin: Origin): Item {
  const format = formatOf(value);
  if (format === null) return { where, problem: unknownShape };
  return { where, source: { format, bytes: new TextEncoder().encode(JSON.stringify(value)), origin } };
}

/** JSON Lines: an object ends on the first line, and another begins on the next. */
function isJsonLines(text: string): boolean {
  const end = text.indexOf("\n");
  if (end === -1 || !/^\s*\{/u.test(text) || !/^\s*\{/u.test(text.slice(end, end + 1000))) return false;
  try {
    return isObject(JSON.parse(text.slice(0, end)));
  } catch {
    return false;
  }
}

function* splitLines(text: string, origin: Origin): Generator<Item> {
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const where = `line ${index + 1}`;
    try {
      yield itemOf(parseJson(line), where, origin);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      yield { where, problem: error.message };
    }
  }
}
