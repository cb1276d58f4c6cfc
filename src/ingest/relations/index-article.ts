import type { EntityManager } from "typeorm";
import { ArticleSketch } from "../../store/article-sketch.ts";
import { indexText, unindexText } from "../../store/full-text.ts";
import { insertRows } from "../../store/insert-rows.ts";
import { quotePrints, shingleSketch } from "./shingles.ts";
import { normOf, type TermStatistics, weighTerms } from "./similarity.ts";
import { addressKey, headlineKey } from "./story-address.ts";
import type { Subject } from "./subject.ts";
import { packNumbers, packTerms, unpackTerms } from "./terms.ts";

/** Under this id `term` counts the articles. */
const allArticles = 0;

/** A quote as it is indexed: its row, and its words. */
export interface QuoteText {
  readonly id: number;
  readonly text: string;
}

/** The quotes of a stored article, for `indexArticle`. */
export function readQuotes(manager: EntityManager, articleId: number): Promise<QuoteText[]> {
  return manager.query("SELECT id, text FROM quote WHERE article_id = ? ORDER BY position", [articleId]);
}

/**
 * Makes an article findable by its words, its address, its headline and its quotes; gives what is known of its words.
 *
 * @param quotes its quotes in reading order
 */
export async function indexArticle(
  manager: EntityManager,
  subject: Subject,
  quotes: readonly QuoteText[],
): Promise<TermStatistics> {
  const { id, url, headline, standfirst, bodyText, publisher, day } = subject;
  await countTerms(manager, subject.terms.keys(), 1);
  const statistics = await termStatistics(manager, subject);
  await insertRows(manager, ArticleSketch, [
    {
      articleId: id,
      address: addressKey(url),
      headlineKey: headlineKey(headline),
      publisher,
      day,
      terms: packTerms([...subject.terms].map(([term, { count }]) => [term, count])),
      termNorm: normOf(weighTerms(subject, statistics)),
      shingles: packNumbers(shingleSketch(bodyText)),
    },
  ]);
  await manager.query(
    `INSERT INTO quote_print (print, quote_id, article_id)
      SELECT value ->> 0, value ->> 1, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`,
    [id, JSON.stringify(quotes.flatMap((quote) => quotePrints(quote.text).map((print) => [print, quote.id])))],
  );
  await indexText(manager, id, {
    headline,
    standfirst: standfirst ?? "",
    body: bodyText,
    quotes: quotes.map(({ text }) => text).join("\n"),
    names: (await namesIn(manager, id)).join("\n"),
  });
  return statistics;
}

/** Weighs the words of an article in the index again, by how rare they are by now. */
export async function weighAgain(manager: EntityManager, subject: Subject): Promise<void> {
  const norm = normOf(weighTerms(subject, await termStatistics(manager, subject)));
  await manager.query("UPDATE article_sketch SET term_norm = ? WHERE article_id = ?", [norm, subject.id]);
}

/** Takes back `indexArticle`, except for the quotes' prints, which go with the quotes. */
export async function unindexArticle(manager: EntityManager, articleId: number): Promise<void> {
  const select = "SELECT terms FROM article_sketch WHERE article_id = ?";
  const [sketch]: { terms: Buffer }[] = await manager.query(select, [articleId]);
  if (sketch === undefined) return;
  await manager.query("DELETE FROM article_sketch WHERE article_id = ?", [articleId]);
  await countTerms(manager, unpackTerms(sketch.terms), -1);
  await unindexText(manager, articleId);
}

async function countTerms(manager: EntityManager, terms: Iterable<number>, step: 1 | -1): Promise<void> {
  const list = JSON.stringify([allArticles, ...terms]);
  await manager.query(
    `INSERT INTO term (id, articles) SELECT value, ? FROM json_each(?) WHERE true
      ON CONFLICT (id) DO UPDATE SET articles = articles + excluded.articles`,
    [step, list],
  );
  if (step === 1) return;
  const sql = "DELETE FROM term WHERE id <> ? AND articles <= 0 AND id IN (SELECT value FROM json_each(?))";
  await manager.query(sql, [allArticles, list]);
}

/** How many articles the store has, and how many of them have each term of an article. */
export async function termStatistics(manager: EntityManager, { terms }: Subject): Promise<TermStatistics> {
  // One row, because a row has its price.
  const [row]: { found: string }[] = await manager.query(
    `SELECT json_group_array(json_array(id, articles)) AS found FROM term
      WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify([allArticles, ...terms.keys()])],
  );
  const articles = new Map<number, number>(JSON.parse(row?.found ?? "[]"));
  return { total: articles.get(allArticles) ?? 0, articles };
}

async function namesIn(manager: EntityManager, articleId: number): Promise<string[]> {
  const rows: { name: string }[] = await manager.query(
    `SELECT coalesce(person.name, faction.name, place.name) AS name FROM appearance
      LEFT JOIN person ON person.id = person_id LEFT JOIN faction ON faction.id = faction_id
      LEFT JOIN place ON place.id = place_id WHERE article_id = ? ORDER BY position`,
    [articleId],
  );
  return rows.map(({ name }) => name);
}
