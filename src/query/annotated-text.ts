import type { Article } from "../store/article.ts";
import { Block, type BlockKind } from "../store/block.ts";
import { Mention } from "../store/mention.ts";
import { Quote } from "../store/quote.ts";
import { QuoteSpan } from "../store/quote-span.ts";
import type { TextField } from "../store/span.ts";
import type { RowOf } from "./columns.ts";
import { findAll } from "./find.ts";
import type { Loaders } from "./loaders.ts";
import { spansWithin } from "./spans-within.ts";
import { type AnnotatedSpan, splitRuns, type TextRun } from "./text-runs.ts";

/** A block of an article's text, cut into runs. */
export interface AnnotatedBlock {
  readonly kind: BlockKind;
  readonly field: TextField;
  /** Where it stands in the field, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly runs: readonly TextRun[];
}

type Place = Omit<AnnotatedBlock, "runs">;

/**
 * The text of an article with its quotes and mentions: headline and standfirst where it has them, then the blocks of the body
 * in reading order. Four statements for any number of articles in a tick.
 */
export async function annotatedText(loaders: Loaders, article: RowOf<Article>): Promise<AnnotatedBlock[]> {
  const { id } = article;
  const [blocks, quotes, mentions] = await Promise.all([
    findAll(loaders, Block, "articleId", id, { order: "position" }),
    findAll(loaders, Quote, "articleId", id, { order: "position" }),
    findAll(loaders, Mention, "articleId", id, { order: "position" }),
  ]);
  const spans = await annotatedSpans(loaders, quotes, mentions);
  const places = placesOf(article, blocks);
  const within = spansWithin(places, spans);
  return places.map((place, index) => ({ ...place, runs: splitRuns(place, within[index] ?? []) }));
}

/** What there is to mark: an outer quote before those that stand in it, a longer mention before those that it holds. */
async function annotatedSpans(
  loaders: Loaders,
  quotes: readonly RowOf<Quote>[],
  mentions: readonly RowOf<Mention>[],
): Promise<AnnotatedSpan[]> {
  const spansOfQuotes = await Promise.all(
    outerFirst(quotes).map(async (quote) => {
      const spans = await findAll(loaders, QuoteSpan, "quoteId", quote.id, { order: "position" });
      return spans.map(({ field, start, end, role }): AnnotatedSpan => ({ field, start, end, quote, part: role }));
    }),
  );
  const longerFirst = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end || a.position - b.position);
  return [
    ...spansOfQuotes.flat(),
    ...longerFirst.map((mention): AnnotatedSpan => {
      const { field, start, end } = mention;
      return { field, start, end, mention };
    }),
  ];
}

/** Every quote behind the one it stands in; else in reading order. */
function outerFirst(quotes: readonly RowOf<Quote>[]): RowOf<Quote>[] {
  const outer = new Map(quotes.map(({ id, nestedInId }) => [id, nestedInId]));
  const depth = ({ nestedInId }: RowOf<Quote>) => {
    let steps = 0;
    for (let id = nestedInId; id !== null && steps < quotes.length; id = outer.get(id) ?? null) steps += 1;
    return steps;
  };
  const depths = new Map(quotes.map((quote) => [quote.id, depth(quote)]));
  return [...quotes].sort((a, b) => (depths.get(a.id) ?? 0) - (depths.get(b.id) ?? 0) || a.position - b.position);
}

/** Headline and standfirst are taken from the article: a page may state them where it has no block for them. */
function placesOf({ headline, standfirst }: RowOf<Article>, blocks: readonly RowOf<Block>[]): Place[] {
  const whole = (field: "HEADLINE" | "STANDFIRST", text: string): Place[] =>
    text === "" ? [] : [{ kind: field, field, start: 0, end: text.length, text }];
  const body = blocks.flatMap(({ kind, text, bodyStart }): Place[] =>
    bodyStart === null ? [] : [{ kind, field: "BODY", start: bodyStart, end: bodyStart + text.length, text }],
  );
  return [...whole("HEADLINE", headline), ...whole("STANDFIRST", standfirst ?? ""), ...body];
}
