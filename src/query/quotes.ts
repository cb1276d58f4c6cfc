import { defineEnum } from "../store/define-enum.ts";
import { Quote } from "../store/quote.ts";
import { type FactionVoices, factionVoices } from "./faction-voices.ts";
import { searchText } from "./full-text.ts";
import { arranged, type ListOptions } from "./list-options.ts";
import { ascending, descending, type Link, type Listing } from "./listing.ts";
import { type QuoteFilter, quoteCondition } from "./quote-filter.ts";
import { isIn, join, sql } from "./sql.ts";

export const QuoteOrder = defineEnum(
  "QuoteOrder",
  "How quotes are ordered; those of one article always as they stand in it.",
  {
    RELEVANCE: "What fits the search best first; only together with `search`, and then the default.",
    NEWEST: "Those of the newest article first; of articles without a date last. The default without a search.",
    OLDEST: "Those of articles without a date first, then of the oldest.",
  },
);
export type QuoteOrder = keyof typeof QuoteOrder;

const date = "coalesce(node.date_published, '')";
const ordering = {
  orders: {
    NEWEST: [...descending(date, "node.article_id"), ...ascending("node.position")],
    OLDEST: ascending(date, "node.article_id", "node.position"),
  },
  usual: "NEWEST",
  find: (text: string) => searchText("quote_text", text),
} as const;

/** Which quotes, and in which order. */
export type QuoteOptions = ListOptions<QuoteFilter, QuoteOrder>;

function listing(name: string, options: QuoteOptions, link?: Link): Listing<Quote> {
  const conditions = [quoteCondition(options.filter)];
  const list = { name: `quotes ${name}`, entity: Quote, ...arranged(options, ordering, conditions) };
  return link ? { ...list, link } : list;
}

/** All quotes. */
export function allQuotes(options: QuoteOptions = {}): Listing<Quote> {
  return listing("all", options);
}

/** The quotes of articles. */
export function quotesOfArticle(options: QuoteOptions): Listing<Quote> {
  return listing("of article", options, {
    select: (articles) =>
      join([sql("SELECT article_id AS parent, id AS node FROM quote WHERE"), isIn("article_id", articles)], " "),
  });
}

/** The quotes that people said, alone or with others. */
export function quotesOfPerson(options: QuoteOptions): Listing<Quote> {
  return listing("of person", options, partyLink("person", "SPEAKER"));
}

/** The quotes that are about people. */
export function quotesAboutPerson(options: QuoteOptions): Listing<Quote> {
  return listing("about person", options, partyLink("person", "ABOUT"));
}

/** The quotes of factions. */
export function quotesOfFaction(voices: FactionVoices, options: QuoteOptions): Listing<Quote> {
  const name = `of faction, ${JSON.stringify([voices.includeSubOrganizations, voices.includeMembers])}`;
  return listing(name, options, {
    select: (factions) => factionVoices(sql("SELECT value AS id FROM json_each(?)", JSON.stringify(factions)), voices),
  });
}

/** The quotes that are about factions. */
export function quotesAboutFaction(options: QuoteOptions): Listing<Quote> {
  return listing("about faction", options, partyLink("faction", "ABOUT"));
}

function partyLink(table: "person" | "faction", role: "SPEAKER" | "ABOUT"): Link {
  const select = `SELECT DISTINCT named.canonical_id AS parent, quote_id AS node FROM ${table} named
    JOIN quote_party ON ${table}_id = named.id AND role = '${role}' WHERE`;
  return { select: (parents) => join([sql(select), isIn("named.canonical_id", parents)], " ") };
}
