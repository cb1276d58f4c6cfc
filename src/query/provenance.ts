import { Article } from "../store/article.ts";
import { Block } from "../store/block.ts";
import type { Quote } from "../store/quote.ts";
import { QuoteSpan, type QuoteSpanRole } from "../store/quote-span.ts";
import type { Span, TextField } from "../store/span.ts";
import type { RowOf } from "./columns.ts";
import { findAll, findOne } from "./find.ts";
import { languageTag } from "./language-tag.ts";
import type { Loaders } from "./loaders.ts";
import { withTextFragment } from "./text-fragment.ts";

/** Words that a quote, or its attribution, rests on. */
export interface Evidence {
  readonly part: QuoteSpanRole;
  readonly span: Span;
  /** The whole text of the field that the span counts in. */
  readonly text: string;
}

/** What a quote rests on. */
export interface Provenance {
  /** Those of the attribution. */
  readonly method: string;
  readonly confidence: number;
  readonly article: RowOf<Article>;
  readonly evidence: readonly Evidence[];
}

/** Where a quote comes from; null where the article has gone since the quote was read. Two statements for any number of quotes in a tick. */
export async function provenanceOf(loaders: Loaders, quote: RowOf<Quote>): Promise<Provenance | null> {
  const [article, spans] = await Promise.all([
    findOne(loaders, Article, "id", quote.articleId),
    findAll(loaders, QuoteSpan, "quoteId", quote.id, { order: "position" }),
  ]);
  if (!article) return null;
  const evidence = [...spans]
    .sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field) || a.start - b.start || b.end - a.end)
    .map(({ role, field, start, end, exact }): Evidence => {
      return { part: role, span: { field, start, end, exact }, text: textOf(article, field) };
    });
  return { method: quote.attributionMethod, confidence: quote.attributionConfidence, article, evidence };
}

const fields: readonly TextField[] = ["HEADLINE", "STANDFIRST", "BODY"];

function textOf(article: RowOf<Article>, field: TextField): string {
  if (field === "BODY") return article.bodyText;
  return field === "HEADLINE" ? article.headline : (article.standfirst ?? "");
}

/** The whole blocks that hold the evidence, from the first to the last; one span for each field that holds some. */
export async function contextOf(loaders: Loaders, { article, evidence }: Provenance): Promise<Span[]> {
  const blocks = await findAll(loaders, Block, "articleId", article.id, { order: "position" });
  return fields.flatMap((field): Span[] => {
    const spans = evidence.map(({ span }) => span).filter((span) => span.field === field);
    if (spans.length === 0) return [];
    const text = textOf(article, field);
    if (field !== "BODY") return [{ field, start: 0, end: text.length, exact: text }];
    const [from, to] = [Math.min(...spans.map(({ start }) => start)), Math.max(...spans.map(({ end }) => end))];
    const touched = blocks
      .flatMap(({ bodyStart, text: words }) =>
        bodyStart === null ? [] : [[bodyStart, bodyStart + words.length] as const],
      )
      .filter(([start, end]) => start < to && end > from);
    const [start, end] = [touched[0]?.[0] ?? from, touched.at(-1)?.[1] ?? to];
    return [{ field, start, end, exact: text.slice(start, end) }];
  });
}

/** The address of the article, at the quote's words; null where it has no address. */
export function deepLink({ article, evidence }: Provenance): string | null {
  if (article.url === null) return null;
  const content = evidence.filter(({ part }) => part === "CONTENT").map(({ span }) => span.exact);
  return withTextFragment(article.url, content, languageTag(article.inLanguage));
}
