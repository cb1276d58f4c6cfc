import type { DataSource, EntityManager } from "typeorm";

/**
 * The full-text index in SQLite's own dialect (FTS5, https://www.sqlite.org/fts5.html): `article_text`, a row an article
 * under the article's id. It holds no text, only what is found in it, so that a row can be taken out without knowing what
 * was put in.
 */

/** What an article is found by. */
export interface IndexedText {
  readonly headline: string;
  readonly standfirst: string;
  readonly body: string;
  readonly quotes: string;
  readonly names: string;
}

/** Puts an article into the index, in place of what the index had of it. */
export async function indexText(manager: EntityManager, articleId: number, text: IndexedText): Promise<void> {
  const { headline, standfirst, body, quotes, names } = text;
  await manager.query(
    "INSERT OR REPLACE INTO article_text (rowid, headline, standfirst, body, quotes, names) VALUES (?, ?, ?, ?, ?, ?)",
    [articleId, headline, standfirst, body, quotes, names],
  );
}

/** Takes an article out of the index. */
export async function unindexText(manager: EntityManager, articleId: number): Promise<void> {
  await manager.query("DELETE FROM article_text WHERE rowid = ?", [articleId]);
}

/** Takes all articles out of the index. */
export async function clearTexts(manager: EntityManager): Promise<void> {
  await manager.query("INSERT INTO article_text (article_text) VALUES ('delete-all')");
}

/**
 * The articles that have any of the words in headline, standfirst or body, best first by BM25.
 *
 * The work grows with the number of articles that have one of them, so the words have to be rare.
 *
 * @param words letters and digits only
 */
export async function findByWords(manager: EntityManager, words: readonly string[], limit: number): Promise<number[]> {
  if (words.length === 0) return [];
  const query = `{headline standfirst body} : (${words.map((word) => `"${word}"`).join(" OR ")})`;
  const rows: { id: number }[] = await manager.query(
    "SELECT rowid AS id FROM article_text WHERE article_text MATCH ? ORDER BY rank, rowid LIMIT ?",
    [query, limit],
  );
  return rows.map(({ id }) => id);
}

/** A table that words pass through, with the tokenizer of the index, and its vocabulary. */
const stemming = [
  `CREATE VIRTUAL TABLE temp.stemming USING fts5(word, content = '', columnsize = 0, detail = none,
    tokenize = 'porter unicode61 remove_diacritics 2')`,
  "CREATE VIRTUAL TABLE temp.stemming_terms USING fts5vocab(stemming, instance)",
];

/** Makes the connection that writes ready for `stemsOf`; outside of a transaction, which could take it back. */
export async function prepareStemming(dataSource: DataSource): Promise<void> {
  for (const statement of stemming) await dataSource.query(statement);
}

/** Stems that were asked for before, the same in every store. Some ten megabytes when full; then it starts anew. */
const knownStems = new Map<string, string>();
const mostKnownStems = 100_000;
/** In UTF-16 code units. What is longer is a sentence of a script without spaces, and does not come again. */
const longestKnown = 30;

/**
 * The stem of each word, as the index has it: made by the index's own tokenizer, so that counting stems counts what a
 * search for a word finds. A word that the tokenizer takes for several, or for none, is its own stem.
 */
export async function stemsOf(manager: EntityManager, words: readonly string[]): Promise<string[]> {
  const unknown = words.filter((word) => !knownStems.has(word));
  const found = unknown.length > 0 ? await findStems(manager, unknown) : new Map<string, string>();
  const stems = words.map((word) => knownStems.get(word) ?? found.get(word) ?? word);
  if (knownStems.size + found.size > mostKnownStems) knownStems.clear();
  for (const [word, stem] of found) if (word.length <= longestKnown) knownStems.set(word, stem);
  return stems;
}

async function findStems(manager: EntityManager, words: readonly string[]): Promise<Map<string, string>> {
  const asked = JSON.stringify(words);
  await manager.query("INSERT INTO temp.stemming (rowid, word) SELECT key, value FROM json_each(?)", [asked]);
  // One row, because a row has its price.
  const [row]: { found: string }[] = await manager.query(
    "SELECT json_group_array(json_array(doc, term)) AS found FROM temp.stemming_terms",
  );
  await manager.query("INSERT INTO temp.stemming (stemming) VALUES ('delete-all')");
  const stems = new Map<number, string | null>();
  for (const [doc, term] of JSON.parse(row?.found ?? "[]")) stems.set(doc, stems.has(doc) ? null : term);
  // Parsed words are copies: what was cut out of a text keeps all of the text in memory.
  const copies: string[] = JSON.parse(asked);
  return new Map(copies.map((word, index) => [word, stems.get(index) ?? word]));
}
