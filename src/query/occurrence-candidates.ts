import { type Sql, sql } from "./sql.ts";

/** The longest words of a quote that are looked up; the longest stand for the rarest. */
const mostWords = 16;
/** A word that more quotes have tells nothing, and brings none. */
const mostWithWord = 200;
/**
 * The runs of words of a quote that are looked up: all those of about 160 words, of a speech the smallest, which are a sample that
 * another copy of it has, too (A. Broder, "On the resemblance and containment of documents", 1997).
 */
const mostPrints = 64;
/** Of so many quotes with the same run of words, the first that were stored are looked at: words that everybody quotes. */
const mostWithPrint = 200;
/** The quotes that are compared word by word. */
const mostCandidates = 100;

/**
 * The words by which a quote's occurrences are looked up, as JSON: FTS5 phrases of one word each. No word of a quote needs
 * escaping, because it has letters and digits only.
 */
export function wantedWords({ id, articleId, text }: { id: number; articleId: number; text: string }): string {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
  const longest = [...words].sort((a, b) => b.length - a.length).slice(0, mostWords);
  return JSON.stringify({ id, article: articleId, words: longest.map((word) => `"${word}"`) });
}

/**
 * A SELECT of the quotes of other articles that may have the words of some quotes, at most a hundred for each, those that
 * share most first: by the runs of words that ingest keeps of every quote (`quote_print`), and by rare words. Every list that is
 * read has a limit, so that the work does not grow with the store; a join cannot have one, hence the lists as JSON arrays.
 *
 * @param columns the columns of `quote` to read; `__parent` and `verbatimJson`, an array of texts, come with them
 * @param wanted what `wantedWords` gives for each quote
 */
export function occurrenceCandidates(columns: string, wanted: readonly string[]): Sql {
  return sql(
    `WITH wanted AS MATERIALIZED (
      SELECT value ->> 'id' AS parent, value ->> 'article' AS article_id, value -> 'words' AS words FROM json_each(?)),
    same_print AS (
      SELECT wanted.parent, holder.value AS node FROM wanted
        CROSS JOIN json_each((SELECT json_group_array(print) FROM (
          SELECT print FROM quote_print WHERE quote_id = wanted.parent ORDER BY print LIMIT ${mostPrints}))) run
        CROSS JOIN json_each((SELECT json_group_array(quote_id) FROM (
          SELECT quote_id FROM quote_print WHERE print = run.value ORDER BY quote_id LIMIT ${mostWithPrint}))) holder),
    word AS MATERIALIZED (
      SELECT wanted.parent, (SELECT json_group_array(rowid) FROM (
          SELECT rowid FROM quote_text WHERE quote_text MATCH word.value LIMIT ${mostWithWord + 1})) AS holders
        FROM wanted CROSS JOIN json_each(wanted.words) word),
    same_word AS (
      SELECT word.parent, holder.value AS node FROM word CROSS JOIN json_each(word.holders) holder
        WHERE json_array_length(word.holders) <= ${mostWithWord}),
    shared AS (
      SELECT parent, node, count(*) AS amount
        FROM (SELECT * FROM same_print UNION ALL SELECT * FROM same_word) GROUP BY parent, node),
    candidate AS (
      SELECT shared.parent, node, row_number() OVER (PARTITION BY shared.parent ORDER BY amount DESC, node) AS place
        FROM shared CROSS JOIN quote ON quote.id = node JOIN wanted ON wanted.parent = shared.parent
        WHERE quote.article_id <> wanted.article_id)
    SELECT candidate.parent AS "__parent", ${columns},
        (SELECT json_group_array(exact) FROM quote_span WHERE quote_id = quote.id AND role = 'VERBATIM') AS "verbatimJson"
      FROM candidate CROSS JOIN quote ON quote.id = candidate.node WHERE place <= ${mostCandidates}`,
    `[${wanted.join(",")}]`,
  );
}
