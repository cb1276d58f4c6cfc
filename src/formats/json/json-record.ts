import { decodeBytes } from "../decode-bytes.ts";
import { FormatError } from "../format-error.ts";
import { parseContent } from "../html/parse-content.ts";
import { splitParagraphs } from "../paragraph.ts";
import type { Source } from "../source.ts";
import type { Block, BlockKind, EditorialLink, Story } from "../story.ts";
import { storyOf, type Words } from "../story-of.ts";
import { metadataOf } from "./article-fields.ts";
import { isObject, type JsonObject, objectsField, textField } from "./fields.ts";
import { parseJson } from "./parse-json.ts";

/**
 * Reads an article in our own JSON; see `ArticleRecord`.
 *
 * @throws FormatError in one line, if it is none
 */
export function parseJsonRecord({ bytes, origin }: Source): Story {
  const record = parseJson(decodeBytes(bytes, ["utf-8"]));
  if (!isObject(record)) throw new FormatError("the JSON is no object: an article is one, see docs/formats.md");
  const stated = metadataOf(record);
  const words = wordsOf(record, stated.url ?? origin.url);
  if (words.length === 0) {
    throw new FormatError(`the record has no text: give "text" or "html" with the words of the article`);
  }
  return storyOf(words, stated, relatedStories(record));
}

function wordsOf(record: JsonObject, baseUrl: string | null): Words {
  const blocks = objectsField(record, "blocks").map(blockOf);
  if (blocks.length > 0) return blocks;
  const html = textField(record, "html");
  if (html !== null) return parseContent(html, baseUrl);
  return splitParagraphs(textField(record, "text") ?? "").map(({ text }) => ({ text, kind: null }));
}

const kinds: ReadonlySet<string> = new Set<BlockKind>([
  "HEADLINE",
  "STANDFIRST",
  "BYLINE",
  "PARAGRAPH",
  "SUBHEADING",
  "LIST_ITEM",
  "PULL_QUOTE",
  "CAPTION",
  "RELATED_LINK",
  "CREDIT",
  "NOTE",
  "BOILERPLATE",
]);

function blockOf(block: JsonObject): Pick<Block, "kind" | "text"> {
  const kind = textField(block, "kind") ?? "PARAGRAPH";
  if (!kinds.has(kind)) throw new FormatError(`"blocks" has a block of an unknown kind, "${kind.slice(0, 40)}"`);
  return { kind: kind as BlockKind, text: (textField(block, "text") ?? "").trim() };
}

/** The stories that a record names beside its text; those that the text names are read from it. */
function relatedStories(record: JsonObject): Omit<EditorialLink, "blocks">[] {
  return objectsField(record, "relatedStories").flatMap((story) => {
    const headline = textField(story, "headline")?.trim();
    if (!headline) return [];
    return {
      headline,
      label: textField(story, "label"),
      summary: textField(story, "summary"),
      url: textField(story, "url"),
      placement: textField(story, "placement") === "INLINE" ? ("INLINE" as const) : ("TRAILING" as const),
      method: "STATED",
      confidence: 1,
    };
  });
}
