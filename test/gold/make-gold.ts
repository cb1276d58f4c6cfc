import type { GoldArticle, GoldQuote } from "../../src/evaluate/gold-article.ts";
import { type Range, sharedSize } from "../../src/evaluate/range.ts";
import type { Annotation, PartNote, QuoteNote } from "./annotation.ts";
import { locate, occurrences } from "./locate.ts";
import { locateNames } from "./locate-names.ts";

/** A gold article with the parts of its page that are not its own text. */
export interface PageGold extends GoldArticle {
  readonly parts: readonly { readonly kind: PartNote["kind"]; readonly range: Range }[];
}

/**
 * An article in the form that extractors are measured by: words become offsets.
 *
 * @throws Error if any of the words are not found, or found more than once without an ordinal
 */
export function makeGold(id: string, text: string, annotation: Annotation): PageGold {
  const parts = annotation.parts.map(({ kind, words }) => ({ kind, range: paragraphAt(locate(words, text), text) }));
  const elsewhere = parts.map(({ range }) => range);
  return {
    id,
    text,
    quotes: annotation.quotes.map((note) => toQuote(note, text)),
    entities: locateNames(annotation.names, text, elsewhere),
    parts,
  };
}

function toQuote({ kind, inScope, content, by, is, cue }: QuoteNote, text: string): GoldQuote {
  const ranges = content.map((words) => locate(words, text));
  const near = around(ranges, text);
  const find = (words: string | null) => {
    if (words === null) return [];
    const phrase = words.replace(/ #\d+$/u, "");
    const here = occurrences(phrase, text).some((place) => sharedSize([place], near) === phrase.length);
    return [locate(words, text, here ? near : undefined)];
  };
  return { kind, content: ranges, speaker: find(by), cue: find(cue), speakerName: is, inScope };
}

/** The paragraphs of a quote without its content: there its speaker and its cue are looked for first. */
function around(content: readonly Range[], text: string): Range[] {
  const edges = content.flatMap(([start, end]) => {
    const [from, to] = paragraphAt([start, end], text);
    return [from, start, end, to];
  });
  const points = [...new Set(edges)].sort((a, b) => a - b);
  return points
    .slice(0, -1)
    .map((from, index): Range => [from, points[index + 1] ?? from])
    .filter((range) => sharedSize([range], content) === 0 && !text.slice(...range).includes("\n\n"));
}

function paragraphAt([start, end]: Range, text: string): Range {
  const next = text.indexOf("\n", end);
  return [text.lastIndexOf("\n", start - 1) + 1, next < 0 ? text.length : next];
}
