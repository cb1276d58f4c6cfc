import type { EntityLink } from "../store/entity-link.ts";
import type { QuotePartyRole } from "../store/quote-party.ts";
import type { QuoteSpanRole } from "../store/quote-span.ts";
import type { Span } from "../store/span.ts";
import { findEntities } from "./find-entity.ts";
import { groupBy } from "./group-by.ts";
import type { Loaders } from "./loaders.ts";

/** A row of what a quote is made of. */
interface Part {
  readonly quoteId: number;
  readonly role: string;
}

/** The spans that are this to a quote, in reading order. The spans of a request's quotes come with one statement. */
export async function quoteSpans(loaders: Loaders, quoteId: number, role: QuoteSpanRole): Promise<Span[]> {
  const loader = loaders.batched<number, readonly (Part & Span)[]>("spans of quotes", (quotes) =>
    readParts(loaders, "quote_span", 'field, "start", "end", exact', quotes),
  );
  const spans = await loader.load(quoteId);
  return spans.filter((span) => span.role === role);
}

/**
 * The people, factions and places that are this to a quote, in their order. Those of a request's quotes come with one statement,
 * and one for each type.
 */
export async function quoteParties(loaders: Loaders, quoteId: number, role: QuotePartyRole): Promise<object[]> {
  const loader = loaders.batched<number, Parties>("parties of quotes", async (quotes) => {
    const columns = 'person_id AS "personId", faction_id AS "factionId", place_id AS "placeId"';
    const parties = await readParts<EntityLink>(loaders, "quote_party", columns, quotes);
    const entityOf = await findEntities(loaders, parties.flat());
    return parties.map((some) => {
      const byRole: Parties = {};
      for (const party of some) {
        const entity = entityOf(party);
        const list = byRole[party.role] ?? [];
        byRole[party.role] = list;
        if (entity) list.push(entity);
      }
      return byRole;
    });
  });
  return (await loader.load(quoteId))[role] ?? [];
}

type Parties = Record<string, object[]>;

/** For each quote the rows of a table of parts, in their order, in the roles that the request asks for. */
async function readParts<Value>(
  { store, selected }: Loaders,
  table: "quote_span" | "quote_party",
  columns: string,
  quotes: readonly number[],
): Promise<(Part & Value)[][]> {
  const roles = selected?.get(table);
  const rows = await store.reader.all<Part>(
    `SELECT quote_id AS "quoteId", role, ${columns} FROM ${table}
      WHERE quote_id IN (SELECT value FROM json_each(?)) ${roles ? "AND role IN (SELECT value FROM json_each(?))" : ""}
      ORDER BY position`,
    [JSON.stringify(quotes), ...(roles ? [JSON.stringify([...roles])] : [])],
    { plain: true },
  );
  const found = groupBy(rows, "quoteId");
  return quotes.map((quote) => (found.get(quote) ?? []) as (Part & Value)[]);
}
