import { Quote } from "../store/quote.ts";
import { type FactionVoices, factionVoices } from "./faction-voices.ts";
import type { Link, Listing } from "./listing.ts";
import { type QuoteFilter, quoteCondition } from "./quote-filter.ts";
import { isIn, join, sql } from "./sql.ts";

/** In the order in which articles were first stored, and in reading order within each. */
const order = { keys: ["node.article_id", "node.position"], descending: false };

function listing(name: string, filter: QuoteFilter | null | undefined, link?: Link): Listing<Quote> {
  const conditions = [quoteCondition(filter)];
  return { name: `quotes ${name}`, entity: Quote, order, conditions, ...(link ? { link } : {}) };
}

/** All quotes. */
export function allQuotes(filter?: QuoteFilter | null): Listing<Quote> {
  return listing("all", filter);
}

/** The quotes of articles. */
export function quotesOfArticle(filter?: QuoteFilter | null): Listing<Quote> {
  return listing("of article", filter, {
    select: (articles) =>
      join([sql("SELECT article_id AS parent, id AS node FROM quote WHERE"), isIn("article_id", articles)], " "),
  });
}

/** The quotes that people said, alone or with others. */
export function quotesOfPerson(filter?: QuoteFilter | null): Listing<Quote> {
  return listing("of person", filter, partyLink("person", "SPEAKER"));
}

/** The quotes that are about people. */
export function quotesAboutPerson(filter?: QuoteFilter | null): Listing<Quote> {
  return listing("about person", filter, partyLink("person", "ABOUT"));
}

/** The quotes of factions. */
export function quotesOfFaction(voices: FactionVoices, filter?: QuoteFilter | null): Listing<Quote> {
  const name = `of faction, ${JSON.stringify([voices.includeSubOrganizations, voices.includeMembers])}`;
  return listing(name, filter, {
    select: (factions) => factionVoices(sql("SELECT value AS id FROM json_each(?)", JSON.stringify(factions)), voices),
  });
}

/** The quotes that are about factions. */
export function quotesAboutFaction(filter?: QuoteFilter | null): Listing<Quote> {
  return listing("about faction", filter, partyLink("faction", "ABOUT"));
}

function partyLink(table: "person" | "faction", role: "SPEAKER" | "ABOUT"): Link {
  const select = `SELECT DISTINCT named.canonical_id AS parent, quote_id AS node FROM ${table} named
    JOIN quote_party ON ${table}_id = named.id AND role = '${role}' WHERE`;
  return { select: (parents) => join([sql(select), isIn("named.canonical_id", parents)], " ") };
}
