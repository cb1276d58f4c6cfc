import type { Mention } from "../store/mention.ts";
import type { Quote } from "../store/quote.ts";
import type { QuoteSpanRole } from "../store/quote-span.ts";
import type { RowOf } from "./columns.ts";
import { type Stretch, spansWithin } from "./spans-within.ts";

/** A stretch that is a part of a quote, or a mention. */
export type AnnotatedSpan = Stretch &
  ({ readonly quote: RowOf<Quote>; readonly part: QuoteSpanRole } | { readonly mention: RowOf<Mention> });

/** A quote at a run, and what the run's words are to it. */
export interface AnnotatedQuote {
  readonly quote: RowOf<Quote>;
  readonly parts: readonly QuoteSpanRole[];
}

/** Words in a row that are marked in the same way. */
export interface TextRun extends Stretch {
  readonly text: string;
  readonly quotes: readonly AnnotatedQuote[];
  readonly mentions: readonly RowOf<Mention>[];
}

/**
 * Cuts a block into runs wherever a span begins or ends. The runs joined are the block's text; none is empty, and two
 * neighbours are never marked in the same way.
 *
 * @param spans those that touch the block, in the order in which runs list them
 */
export function splitRuns(block: Stretch & { readonly text: string }, spans: readonly AnnotatedSpan[]): TextRun[] {
  const { field, start, end, text } = block;
  const ends = spans.flatMap((span) => [span.start, span.end]).filter((at) => at > start && at < end);
  const cuts = [...new Set([start, ...ends, end])].sort((a, b) => a - b);
  const stretches = cuts
    .slice(0, -1)
    .map((from, index): Stretch => ({ field, start: from, end: cuts[index + 1] ?? end }));
  const within = spansWithin(stretches, spans);
  const runs: TextRun[] = [];
  let marksBefore: string | null = null;
  for (const [index, { start: from, end: to }] of stretches.entries()) {
    const marked = marksOf(within[index] ?? []);
    const run = { field, start: from, end: to, text: text.slice(from - start, to - start), ...marked };
    const marks = nameOf(run);
    const before = runs.at(-1);
    if (before && marks === marksBefore) {
      runs[runs.length - 1] = { ...before, end: to, text: before.text + run.text };
    } else {
      runs.push(run);
    }
    marksBefore = marks;
  }
  return runs;
}

function marksOf(spans: readonly AnnotatedSpan[]): Pick<TextRun, "quotes" | "mentions"> {
  const parts = new Map<RowOf<Quote>, Set<QuoteSpanRole>>();
  const mentions: RowOf<Mention>[] = [];
  for (const span of spans) {
    if ("mention" in span) mentions.push(span.mention);
    else parts.set(span.quote, (parts.get(span.quote) ?? new Set()).add(span.part));
  }
  const quotes = [...parts].map(([quote, found]) => ({ quote, parts: partOrder.filter((part) => found.has(part)) }));
  return { quotes, mentions };
}

const partOrder: readonly QuoteSpanRole[] = ["CONTENT", "VERBATIM", "SPEAKER", "ROLE", "CUE", "ADDRESSEE", "WHEN"];

/** Equal for two runs that are marked in the same way. */
function nameOf({ quotes, mentions }: Pick<TextRun, "quotes" | "mentions">): string {
  return JSON.stringify([quotes.map(({ quote, parts }) => [quote.id, parts]), mentions.map(({ id }) => id)]);
}
