import type { EntityManager } from "typeorm";
import type { PastQuote, PastSpeaker } from "./past-quote.ts";
import type { AttributionStatus, QuoteKind } from "./quote.ts";
import type { QuoteSpanRole } from "./quote-span.ts";
import type { Span } from "./span.ts";

interface QuoteRow {
  readonly id: number;
  readonly key: string;
  readonly kind: QuoteKind;
  readonly text: string;
  readonly status: AttributionStatus;
  readonly method: string;
  readonly confidence: number;
}

type SpanRow = Span & { readonly quoteId: number; readonly role: QuoteSpanRole };
type SpeakerRow = PastSpeaker & { readonly quoteId: number };

/** What runs a SELECT: the connection that writes, or the one that only reads. */
export type Select = (sql: string, parameters: unknown[]) => Promise<unknown[]>;

/** The quotes of articles as they are stored now, in reading order; three statements for any number of articles. */
export async function snapshotQuotes(
  select: Select,
  articleIds: readonly number[],
): Promise<ReadonlyMap<number, PastQuote[]>> {
  const articles = JSON.stringify(articleIds);
  const ofArticles = "article_id IN (SELECT value FROM json_each(?))";
  const quotes = (await select(
    `SELECT id, article_id AS articleId, key, kind, text, attribution_status AS status, attribution_method AS method,
      attribution_confidence AS confidence FROM quote WHERE ${ofArticles} ORDER BY article_id, position`,
    [articles],
  )) as (QuoteRow & { articleId: number })[];
  const spans = (await select(
    `SELECT quote_id AS quoteId, role, field, "start", "end", exact FROM quote_span
      WHERE quote_id IN (SELECT id FROM quote WHERE ${ofArticles}) ORDER BY position`,
    [articles],
  )) as SpanRow[];
  const speakers = (await select(
    `SELECT party.quote_id AS quoteId, iif(person.id IS NULL, 'Faction', 'Person') AS type,
        coalesce(person.key, faction.key) AS key, coalesce(person.name, faction.name) AS name
      FROM quote_party party LEFT JOIN person ON person.id = party.person_id LEFT JOIN faction ON faction.id = party.faction_id
      WHERE party.quote_id IN (SELECT id FROM quote WHERE ${ofArticles}) AND party.role = 'SPEAKER'
        AND party.place_id IS NULL ORDER BY party.position`,
    [articles],
  )) as SpeakerRow[];
  const [spansOf, speakersOf] = [grouped(spans), grouped(speakers)];
  const found = new Map<number, PastQuote[]>(articleIds.map((id) => [id, []]));
  for (const { articleId, id, ...quote } of quotes) {
    found.get(articleId)?.push({ ...quote, ...placesOf(spansOf.get(id) ?? []), speakers: speakersOf.get(id) ?? [] });
  }
  return found;
}

/** The quotes of one article, as the transaction of `manager` sees them. */
export async function snapshotOf(manager: EntityManager, articleId: number): Promise<PastQuote[]> {
  const found = await snapshotQuotes((sql, parameters) => manager.query(sql, parameters), [articleId]);
  return found.get(articleId) ?? [];
}

function placesOf(rows: readonly (Span & { readonly role: QuoteSpanRole })[]) {
  const of = (wanted: QuoteSpanRole): Span[] =>
    rows.filter(({ role }) => role === wanted).map(({ role: _, ...span }) => span);
  return {
    spans: of("CONTENT"),
    verbatim: of("VERBATIM"),
    speakerAsWritten: of("SPEAKER")[0] ?? null,
    cue: of("CUE")[0] ?? null,
  };
}

/** The rows of each quote, without the id that tells whose they are. */
function grouped<Row extends { readonly quoteId: number }>(rows: readonly Row[]): Map<number, Omit<Row, "quoteId">[]> {
  const groups = new Map<number, Omit<Row, "quoteId">[]>();
  for (const { quoteId, ...row } of rows) {
    const group = groups.get(quoteId);
    if (group) group.push(row);
    else groups.set(quoteId, [row]);
  }
  return groups;
}
