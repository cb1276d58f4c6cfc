import { Article } from "../store/article.ts";
import type { QuoteKind } from "../store/quote.ts";
import { aggregate } from "./aggregate.ts";
import type { List } from "./connection.ts";
import type { Loaders } from "./loaders.ts";
import { speakersOf, speakingFor } from "./quote-voices.ts";
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
  balance: Balance,
  by: "SPEAKER" | "FACTION",
  top: number,
): Promise<Voice[]> {
  if (top < 1 || top > mostVoices) throw badUserInput(`\`top\` is ${top}; it must be from 1 to ${mostVoices}`);
  const pairs = by === "SPEAKER" ? speakersOf("quoted") : speakingFor("quoted", { includeMembers: true });
  const counted = `SELECT parent, value, type, count(*) AS quoteCount, sum(words) AS quotedWords,
      row_number() OVER (PARTITION BY parent ORDER BY sum(words) DESC, count(*) DESC, value, type) AS place
    FROM (${pairs}) GROUP BY parent, type, value`;
  const statement = sql(`SELECT * FROM (${counted}) WHERE place <= ? ORDER BY parent, place`, top);
  return weigh(loaders, balance, `${by} ${top}`, statement);
}

/**
 * Runs a SELECT on `quoted`: `parent`, `node` and `words` of the quotes that are weighed. INDEXED BY, because another index would
 * have the words counted anew, out of each text.
 */
function weigh<Row>(loaders: Loaders, { list, kinds }: Balance, name: string, statement: Sql): Promise<Row[]> {
  if (kinds.length === 0) throw badUserInput("kind: the list is empty; leave it out for all kinds");
  const quoted = `SELECT * FROM (WITH quoted AS MATERIALIZED (
      SELECT list.parent, quote.id AS node, word_count AS words
        FROM list CROSS JOIN quote INDEXED BY quote_words ON quote.article_id = list.node WHERE quote.nested_in_id IS NULL AND`;
  return aggregate(
    loaders,
    list,
    `voice balance ${name} ${kinds.join(" ")}`,
    join([sql(quoted), isIn("quote.kind", kinds), sql(")"), statement, sql(")")], " "),
  );
}
