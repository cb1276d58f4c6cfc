import type { EntityManager } from "typeorm";
import type { Attribution, EntityRef, Quote as QuoteRead, Reading, Span } from "../../extract/reading.ts";
import type { Article } from "../../store/article.ts";
import { allocateIds, insertRows } from "../../store/insert-rows.ts";
import { Quote } from "../../store/quote.ts";
import { QuoteParty, type QuotePartyRole } from "../../store/quote-party.ts";
import { QuoteSpan, type QuoteSpanRole } from "../../store/quote-span.ts";
import { type EntityIds, linksOf } from "../identity/entity-ids.ts";
import type { QuoteText } from "../relations/index-article.ts";
import { quoteKeys, quoteText } from "./quote-key.ts";

/** Stores the quotes of a reading with their spans and everybody who has to do with them; gives their rows and words. */
export async function saveQuotes(
  manager: EntityManager,
  article: Pick<Article, "id" | "key" | "datePublished">,
  { quotes }: Reading,
  entities: EntityIds,
  mentionIds: readonly number[],
): Promise<QuoteText[]> {
  const ids = await allocateIds(manager, Quote, quotes.length);
  const keys = quoteKeys(quotes, article.key);
  const idAt = (list: readonly number[], index: number | null) => (index === null ? null : (list[index] ?? null));
  const rows = quotes.map((quote, position) => ({
    id: ids[position] ?? 0,
    key: keys[position] ?? "",
    articleId: article.id,
    position,
    datePublished: article.datePublished,
    kind: quote.kind,
    text: quoteText(quote),
    continuesId: idAt(ids, quote.continues),
    nestedInId: idAt(ids, quote.nestedIn),
    method: quote.method,
    confidence: quote.confidence,
    attributionStatus: quote.attribution.status,
    attributionMethod: quote.attribution.method,
    attributionConfidence: quote.attribution.confidence,
    speakerMentionId: idAt(mentionIds, quote.attribution.mention),
    cueLemma: quote.attribution.cue?.lemma ?? null,
  }));
  await insertRows(manager, Quote, rows);
  await saveSpans(manager, quotes, ids);
  await saveParties(manager, quotes, ids, entities);
  return rows.map(({ id, text }) => ({ id, text }));
}

async function saveSpans(manager: EntityManager, quotes: readonly QuoteRead[], ids: readonly number[]): Promise<void> {
  const rows = quotes.flatMap((quote, index) =>
    spansOf(quote).flatMap(([role, spans]) =>
      spans.map((span, position) => ({ quoteId: ids[index] ?? 0, role, position, span })),
    ),
  );
  await insertRows(manager, QuoteSpan, rows);
}

async function saveParties(
  manager: EntityManager,
  quotes: readonly QuoteRead[],
  ids: readonly number[],
  entities: EntityIds,
): Promise<void> {
  const rows = quotes.flatMap((quote, index) =>
    partiesOf(quote).flatMap(([role, refs]) =>
      linksOf(entities, refs).map((entity, position) => ({ quoteId: ids[index] ?? 0, role, position, entity })),
    ),
  );
  await insertRows(manager, QuoteParty, rows);
}

function spansOf({ spans, verbatim, attribution }: QuoteRead): readonly (readonly [QuoteSpanRole, readonly Span[]])[] {
  const { speakerAsWritten, cue, addressee, roleAsStated, when } = attribution;
  return [
    ["CONTENT", spans],
    ["VERBATIM", verbatim],
    ["SPEAKER", listOf(speakerAsWritten)],
    ["CUE", listOf(cue?.span)],
    ["ADDRESSEE", listOf(addressee?.span)],
    ["ROLE", listOf(roleAsStated)],
    ["WHEN", listOf(when)],
  ];
}

function partiesOf(quote: QuoteRead): readonly (readonly [QuotePartyRole, readonly EntityRef[]])[] {
  const { speakers, candidates, addressee, onBehalfOf }: Attribution = quote.attribution;
  return [
    ["SPEAKER", speakers],
    ["CANDIDATE", candidates],
    ["ABOUT", quote.about],
    ["ADDRESSEE", listOf(addressee?.entity)],
    ["ON_BEHALF_OF", listOf(onBehalfOf)],
  ];
}

function listOf<Item>(item: Item | null | undefined): readonly Item[] {
  return item === null || item === undefined ? [] : [item];
}
