import { Article } from "../store/article.ts";
import type { QuoteKind } from "../store/quote.ts";
import { aggregate, firstRows, perParent } from "./aggregate.ts";
import type { List } from "./connection.ts";
import { entityCounts } from "./entity-counts.ts";
import { listsAll } from "./listing.ts";
import type { Loaders } from "./loaders.ts";
import { badUserInput } from "./request-error.ts";
import { isIn, join, type Sql, sql } from "./sql.ts";

/** What is weighed: the outermost quotes of a whole list of articles, those of the given kinds. */
export interface Balance {
  readonly list: List;
  readonly kinds: readonly QuoteKind[];
}

/** The words of all the quotes that are weighed. */
export interface QuotedWords {
  readonly words: number;
  /** Those of quotes that no known person or faction says. */
  readonly unattributed: number;
}

/** How much a person or faction says of what is weighed. */
export interface Voice {
  /** Its row id. */
  readonly value: number;
  readonly type: "Person" | "Faction";
  readonly quoteCount: number;
  readonly quotedWords: number;
}

const mostVoices = 100;

/** An article as a list of its own, to be weighed alone; those of a tick are weighed by one statement. */
export function onlyArticle(id: number): List {
  const select = (articles: readonly number[]) =>
    sql("SELECT value AS parent, value AS node FROM json_each(?)", JSON.stringify(articles));
  const listing = { name: "only article", entity: Article, order: [], link: { select }, conditions: [] };
  return { listing, fingerprint: listing.name, parentId: id };
}

/**
 * How many words the quotes have that are weighed.
 *
 * @throws RequestError BAD_USER_INPUT if no kind is given
 */
export async function quotedWords(loaders: Loaders, balance: Balance): Promise<QuotedWords> {
  const spoken = "EXISTS (SELECT 1 FROM quote_party WHERE quote_id = quoted.node AND role = 'SPEAKER')";
  const [found] = await weigh<QuotedWords>(
    loaders,
    balance,
    "total",
    sql(`SELECT parent, sum(words) AS words, sum(CASE WHEN ${spoken} THEN 0 ELSE words END) AS unattributed
      FROM quoted GROUP BY parent`),
  );
  return found ?? { words: 0, unattributed: 0 };
}

/**
 * Who says most words, in this order; of equal ones who says more quotes, then whoever was stored first.
 *
 * @param by each `SPEAKER`, or each `FACTION` for which they speak
 * @throws RequestError BAD_USER_INPUT for a `top` that is not from 1 to 100, or if no kind is given
 */
export async function loudest(
  loaders: Loaders,
  { list, kinds }: Balance,
  by: "SPEAKER" | "FACTION",
  top: number,
): Promise<Voice[]> {
  if (top < 1 || top > mostVoices) throw badUserInput(`\`top\` is ${top}; it must be from 1 to ${mostVoices}`);
  const measures = "count(*) AS quoteCount, sum(words) AS quotedWords";
  const group = perParent(list);
  const speakers = `SELECT * FROM (WITH linked AS MATERIALIZED (SELECT parent, node, words, person_id, faction_id
      FROM quoted CROSS JOIN quote_party ON quote_id = node AND role = 'SPEAKER')
    ${entityCounts(["person", "faction"], { columns: "node, words", measures, perParent: group })})`;
  const factions = `SELECT parent, faction_id AS value, 'Faction' AS type, ${measures}
    FROM quoted CROSS JOIN quote_voice ON quote_id = node GROUP BY ${group} faction_id`;
  const order = "quotedWords DESC, quoteCount DESC, value, type";
  const statement = firstRows(list, by === "SPEAKER" ? speakers : factions, order, top);
  return weigh(loaders, { list, kinds }, `${by} ${top}`, statement);
}

/**
 * Runs a SELECT on `quoted`: `parent`, `node` and `words` of the quotes that are weighed. INDEXED BY, because another index would
 * have the words counted anew, out of each text.
 */
function weigh<Row>(loaders: Loaders, { list, kinds }: Balance, name: string, statement: Sql): Promise<Row[]> {
  if (kinds.length === 0) throw badUserInput("kind: the list is empty; leave it out for all kinds");
  const from = listsAll(list.listing)
    ? "SELECT 0 AS parent, quote.id AS node, word_count AS words FROM quote INDEXED BY quote_words WHERE"
    : `SELECT list.parent, quote.id AS node, word_count AS words
        FROM list CROSS JOIN quote INDEXED BY quote_words ON quote.article_id = list.node WHERE`;
  return aggregate(
    loaders,
    list,
    `voice balance ${name} ${kinds.join(" ")}`,
    join(
      [
        sql(`SELECT * FROM (WITH quoted AS MATERIALIZED (${from} quote.nested_in_id IS NULL AND`),
        isIn("quote.kind", kinds),
        sql(")"),
        statement,
        sql(")"),
      ],
      " ",
    ),
  );
}
