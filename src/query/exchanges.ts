import type { Store } from "../store/database.ts";
import { defineEnum } from "../store/define-enum.ts";
import { Faction } from "../store/faction.ts";
import type { Quote } from "../store/quote.ts";
import { bodies, type FactionVoices, factionVoices, wanted } from "./faction-voices.ts";
import { keyOf } from "./global-id.ts";
import { ascending, descending, type Listing, listsAll } from "./listing.ts";
import { wholeList } from "./page-statement.ts";
import { pairSql, partsOf } from "./pair.ts";
import type { QuoteFilter } from "./quote-filter.ts";
import { speakingFor } from "./quote-voices.ts";
import { allQuotes, type QuoteOptions } from "./quotes.ts";
import { isIn, join, type Sql, sql } from "./sql.ts";

export const ExchangeDirection = defineEnum("ExchangeDirection", "Which side of an exchange a faction is on.", {
  SPEAKING: "It speaks about others.",
  SPOKEN_ABOUT: "Others speak about it.",
  BOTH: "Either.",
});
export type ExchangeDirection = keyof typeof ExchangeDirection;

/** What an edge of the list of exchanges carries beside the other faction. */
export interface ExchangeColumns {
  /** Row ids of the factions. */
  readonly speakerId: number;
  readonly aboutId: number;
  readonly quoteCount: number;
  readonly articleCount: number;
}

/** Quotes with the faction they speak for and the one they are about. */
export interface Exchanges {
  /** Tells them from all others. */
  readonly name: string;
  /**
   * A SELECT of `parent`, `speaker`, `about` (row ids of factions that are not the same) and `quote`, each once.
   *
   * @param parents whose exchanges they are, speaker or spoken about
   */
  readonly select: (parents: readonly number[]) => Sql;
}

const topics = (quotes: string) =>
  `CROSS JOIN quote_party topic ON topic.quote_id = ${quotes}.node AND topic.role = 'ABOUT'
    CROSS JOIN faction target ON target.id = topic.faction_id`;

/** What factions say about others. */
export function exchangesFrom(voices: FactionVoices): Exchanges {
  return {
    name: `from ${JSON.stringify([voices.includeSubOrganizations, voices.includeMembers])}`,
    select: (parents) => {
      const factions = sql("SELECT value AS id FROM json_each(?)", JSON.stringify(parents));
      return join(
        [
          sql("WITH RECURSIVE"),
          bodies(factions, voices.includeSubOrganizations),
          sql(`SELECT DISTINCT voice.parent, voice.parent AS speaker, target.canonical_id AS about, voice.node AS quote
            FROM (`),
          factionVoices(factions, voices),
          sql(`) voice ${topics("voice")} WHERE (voice.parent, target.id) NOT IN (SELECT parent, id FROM body)`),
        ],
        " ",
      );
    },
  };
}

/** What others say about factions. */
export function exchangesTo(voices: FactionVoices): Exchanges {
  const said = `, list AS MATERIALIZED (SELECT DISTINCT body.parent, topic.quote_id AS node FROM body
      CROSS JOIN quote_party topic ON topic.faction_id = body.id AND topic.role = 'ABOUT')
    SELECT DISTINCT voice.parent, voice.value AS speaker, voice.parent AS about, voice.node AS quote
      FROM (${speakingFor("list", voices)}) voice WHERE (voice.parent, voice.value) NOT IN (SELECT parent, id FROM body)`;
  return {
    name: `to ${JSON.stringify([voices.includeSubOrganizations, voices.includeMembers])}`,
    select: (parents) => {
      const factions = sql("SELECT value AS id FROM json_each(?)", JSON.stringify(parents));
      return join([sql("WITH RECURSIVE"), bodies(factions, voices.includeSubOrganizations), sql(said)], " ");
    },
  };
}

/** What factions say about each other in all quotes that a filter takes; nobody's, so their parent is 0. */
export function exchangesIn(
  store: Store,
  filter: QuoteFilter | null | undefined,
  voices: Pick<FactionVoices, "includeMembers">,
): Exchanges {
  const list = allQuotes({ filter: filter ?? null });
  const aboutFactions =
    "SELECT quote_id FROM faction CROSS JOIN quote_party ON faction_id = faction.id AND role = 'ABOUT'";
  const quotes = listsAll(list)
    ? sql(`SELECT DISTINCT 0 AS parent, quote_id AS node FROM (${aboutFactions})`)
    : join(
        [
          sql("SELECT * FROM ("),
          wholeList(store, list, []),
          sql(`) whole WHERE EXISTS (SELECT 1 FROM quote_party
            WHERE quote_id = whole.node AND role = 'ABOUT' AND faction_id IS NOT NULL)`),
        ],
        "",
      );
  return {
    name: `in ${JSON.stringify([filter, voices.includeMembers])}`,
    select: () =>
      join(
        [
          sql("WITH list AS MATERIALIZED ("),
          quotes,
          sql(`) SELECT DISTINCT voice.parent, voice.value AS speaker, target.canonical_id AS about, voice.node AS quote
            FROM (${speakingFor("list", voices)}) voice ${topics("voice")} WHERE target.canonical_id <> voice.value`),
        ],
        "",
      ),
  };
}

/**
 * Who speaks about whom, the pair with most quotes first. A row is the faction spoken about, or where that is the parent itself
 * the one that speaks, with `ExchangeColumns`.
 *
 * @param other id of the only faction that exchanges are wanted with
 * @throws RequestError BAD_USER_INPUT if `other` is no id of a faction
 */
export function listExchanges(parts: readonly Exchanges[], other: string | null | undefined): Listing<Faction> {
  const select = (parents: readonly number[]) =>
    join(
      [
        sql(`SELECT parent, CASE about WHEN parent THEN speaker ELSE about END AS node, speaker, about,
          count(*) AS quote_count, count(DISTINCT article_id) AS article_count FROM (`),
        join(
          parts.map((part) => join([sql("SELECT * FROM ("), part.select(parents), sql(")")], "")),
          " UNION ALL ",
        ),
        sql(") exchange CROSS JOIN quote ON quote.id = exchange.quote GROUP BY parent, speaker, about"),
      ],
      "",
    );
  const edgeColumns = {
    speakerId: "speaker",
    aboutId: "about",
    quoteCount: "quote_count",
    articleCount: "article_count",
  };
  return {
    name: `exchanges ${parts.map((part) => part.name).join(", ")}`,
    entity: Faction,
    order: [...descending("link.quote_count"), ...ascending("link.speaker", "link.about")],
    link: { select, edgeColumns },
    conditions: other ? [join([sql("node.id IN ("), wanted([keyOf(other, "Faction")]), sql(")")], "")] : [],
  };
}

/**
 * The quotes of exchanges, which are the parents: `pairOf` speaker and spoken about.
 *
 * @param parent which of the two the exchanges were listed for; none where they are nobody's
 */
export function quotesOfExchange(
  exchanges: Exchanges,
  parent: "speaker" | "about" | null,
  options: QuoteOptions,
): Listing<Quote> {
  const select = (pairs: readonly number[]) => {
    const parents = new Set(pairs.map((pair) => partsOf(pair)[parent === "about" ? 1 : 0]));
    const pair = pairSql("speaker", "about");
    return join(
      [
        sql(`SELECT ${pair} AS parent, quote AS node FROM (`),
        exchanges.select(parent === null ? [] : [...parents]),
        sql(") WHERE"),
        isIn(pair, pairs),
      ],
      " ",
    );
  };
  return { ...allQuotes(options), name: `quotes of exchange ${exchanges.name}`, link: { select } };
}
