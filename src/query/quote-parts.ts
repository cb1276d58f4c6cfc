import { QuoteParty, type QuotePartyRole } from "../store/quote-party.ts";
import { QuoteSpan, type QuoteSpanRole } from "../store/quote-span.ts";
import type { Span } from "../store/span.ts";
import { findAll } from "./find.ts";
import { findEntity } from "./find-entity.ts";
import type { Loaders } from "./loaders.ts";

/** The spans that are this to a quote, in reading order. All of a quote's spans come with one statement. */
export async function quoteSpans(loaders: Loaders, quoteId: number, role: QuoteSpanRole): Promise<Span[]> {
  const spans = await findAll(loaders, QuoteSpan, "quoteId", quoteId, { order: "position" });
  return spans.filter((span) => span.role === role);
}

/** The people, factions and places that are this to a quote, in their order. */
export async function quoteParties(loaders: Loaders, quoteId: number, role: QuotePartyRole): Promise<object[]> {
  const parties = await findAll(loaders, QuoteParty, "quoteId", quoteId, { order: "position" });
  const found = await Promise.all(
    parties.filter((party) => party.role === role).map((party) => findEntity(loaders, party)),
  );
  return found.filter((entity) => entity !== null);
}
