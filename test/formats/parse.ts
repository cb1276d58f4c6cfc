import { parseSource } from "../../src/formats/parse-source.ts";
import { type Origin, unknownOrigin } from "../../src/formats/source.ts";
import { splitDocument } from "../../src/formats/split-document.ts";
import type { BlockKind, Story } from "../../src/formats/story.ts";

/** A story, or what is wrong with it, of each item of a document. */
export type Parsed =
  | { readonly where: string; readonly story: Story }
  | { readonly where: string; readonly problem: string };

/** Reads a document as the commands do. */
export function parseAll(document: string | Uint8Array, origin: Origin = unknownOrigin): Parsed[] {
  const bytes = typeof document === "string" ? new TextEncoder().encode(document) : document;
  return [...splitDocument(bytes, origin)].map((item) => {
    if ("decision" in item) throw new Error("a decision is no story");
    return "problem" in item ? item : { where: item.where, story: parseSource(item.source) };
  });
}

/** The story of a document that is one article. */
export function parseOne(document: string | Uint8Array, origin?: Origin): Story {
  const [first, ...others] = parseAll(document, origin);
  if (!first || others.length > 0 || "problem" in first) throw new Error(`not one article: ${JSON.stringify(first)}`);
  return first.story;
}

/** The texts of a story's blocks of some kinds, in order. */
export function textsOf(story: Story, ...kinds: readonly BlockKind[]): string[] {
  return story.blocks.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
}

/** The texts of the body. */
export function bodyOf(story: Story): string[] {
  return textsOf(story, "PARAGRAPH", "SUBHEADING", "LIST_ITEM");
}

/** True if every block slices out of the raw text and out of the body where it says it stands. */
export function slicesHold({ raw, bodyText, blocks }: Story): boolean {
  return blocks.every(
    ({ text, rawStart, bodyStart }) =>
      raw.slice(rawStart, rawStart + text.length) === text &&
      (bodyStart === null || bodyText.slice(bodyStart, bodyStart + text.length) === text),
  );
}
