import { quoteKinds } from "../../src/evaluate/gold-article.ts";
import type { QuoteKind } from "../../src/extract/reading.ts";
import { type Annotation, nameKinds, partKinds, type QuoteNote } from "./annotation.ts";

/** One line: its first word, and the rest. */
interface Entry {
  readonly line: number;
  readonly keyword: string;
  readonly words: string;
  /** The indented lines below it. */
  readonly details: Entry[];
}

const details = ["and", "by", "is", "cue"] as const;

/**
 * Reads a .gold file; README.md beside this file gives the form.
 *
 * @throws Error that names the line, if it begins with no known word or says nothing
 */
export function parseAnnotation(source: string): Annotation {
  const entries = readEntries(source);
  const known = new Set<string>([...quoteKinds, ...quoteKinds.map(doubtful), ...nameKinds, ...partKinds]);
  const stray = entries.find(({ keyword }) => !known.has(keyword));
  if (stray) throw new Error(`line ${stray.line}: ${stray.keyword} is neither a quote, a name nor a part of a page`);
  const of = <Kind extends string>(kinds: readonly Kind[]) =>
    entries.flatMap((entry) => kinds.filter((kind) => kind === entry.keyword).map((kind) => ({ kind, entry })));
  return {
    quotes: [
      ...of(quoteKinds).map(({ kind, entry }) => toQuote(kind, entry, true)),
      ...quoteKinds.flatMap((kind) => of([doubtful(kind)]).map(({ entry }) => toQuote(kind, entry, false))),
    ],
    names: of(nameKinds).map(({ kind, entry }) => ({ kind, forms: entry.words.split(" / ") })),
    parts: of(partKinds).map(({ kind, entry }) => ({ kind, words: entry.words })),
  };
}

/** How a quote is written that careful readers would not agree on. */
function doubtful(kind: QuoteKind): string {
  return `${kind}?`;
}

function readEntries(source: string): Entry[] {
  const entries: Entry[] = [];
  source.split("\n").forEach((text, index) => {
    if (text.trim() === "" || text.startsWith("#")) return;
    const [, indent, keyword = "", words = ""] = /^(\s*)(\S+)\s*(.*?)\s*$/u.exec(text) ?? [];
    const entry: Entry = { line: index + 1, keyword, words, details: [] };
    if (words === "") throw new Error(`line ${entry.line}: ${keyword} of what?`);
    if (!indent) entries.push(entry);
    else if (entries.length === 0) throw new Error(`line ${entry.line}: indented below nothing`);
    else entries.at(-1)?.details.push(entry);
  });
  return entries;
}

function toQuote(kind: QuoteKind, entry: Entry, inScope: boolean): QuoteNote {
  const stray = entry.details.find(({ keyword }) => !details.some((detail) => detail === keyword));
  if (stray) throw new Error(`line ${stray.line}: ${stray.keyword} is none of ${details.join(", ")}`);
  const all = (keyword: (typeof details)[number]) =>
    entry.details.filter((detail) => detail.keyword === keyword).map(({ words }) => words);
  const one = (keyword: (typeof details)[number]) => all(keyword)[0] ?? null;
  return { kind, inScope, content: [entry.words, ...all("and")], by: one("by"), is: one("is"), cue: one("cue") };
}
