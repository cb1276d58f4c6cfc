import { isJsonFeed, splitJsonFeed } from "../feed/split-json-feed.ts";
import { FormatError } from "../format-error.ts";
import type { Item } from "../item.ts";
import type { Origin, SourceFormat } from "../source.ts";
import { isArticleRecord } from "./article-fields.ts";
import { isObject } from "./fields.ts";
import { keptDecision } from "./kept-decision.ts";
import { earlierSources, keptSource } from "./kept-source.ts";
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
    const item = keptItem(value, "") ?? articleItem(value, "", bytes, origin);
    if (item === null) throw new FormatError(unknownShape);
    return yield item;
  }
  if (value.length === 0) throw new FormatError("the JSON is an empty list: it has no articles");
  if (value.every((item) => formatOf(item) === null && keptDecision(item) === null))
    throw new FormatError(unknownShape);
  for (const [index, item] of value.entries()) yield itemOf(() => item, `item ${index + 1}`, origin);
}

const unknownShape =
  'the JSON is of a shape that is not known: give "headline" with "text" or "html", ninjs, or a JSON Feed; see docs/formats.md';

function formatOf(value: unknown): SourceFormat | null {
  if (isNinjs(value)) return "NINJS";
  return isArticleRecord(value) ? "JSON_RECORD" : null;
}

/** An item of a list or a line, whose bytes are its own JSON; what is wrong with it is no matter of the others. */
function itemOf(read: () => unknown, where: string, origin: Origin): Item {
  try {
    const value = read();
    const kept = keptItem(value, where);
    if (kept !== null) return kept;
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    return articleItem(value, where, bytes, origin) ?? { where, problem: unknownShape };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { where, problem: error.message };
  }
}

/** What `newsgraph export` wrote: a decision, or an article with the bytes it was read from. */
function keptItem(value: unknown, where: string): Item | null {
  const decision = keptDecision(value);
  if (decision !== null) return { where, decision };
  const source = keptSource(value);
  return source && { where, source, earlier: earlierSources(value) };
}

function articleItem(value: unknown, where: string, bytes: Uint8Array, origin: Origin): Item | null {
  const format = formatOf(value);
  return format === null ? null : { where, source: { format, bytes, origin } };
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
    yield itemOf(() => parseJson(line), `line ${index + 1}`, origin);
  }
}
