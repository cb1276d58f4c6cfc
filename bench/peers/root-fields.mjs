import { decodeCursor, decodeId, encodeCursor } from "./global-id.mjs";

/** The columns that lists of articles are shown from; the text of the body is not among them. */
export const articleColumns = `article.id, article.key, slug, headline, standfirst, byline, authors_json AS authorsJson, publisher,
  section, article.date_published AS date`;
export const quoteColumns = `quote.id, quote.key, quote.article_id AS articleId, quote.kind, quote.text, attribution_status AS status,
  attribution_method AS method, attribution_confidence AS confidence`;

const newest = "ORDER BY coalesce(date_published, '') DESC, article.id DESC";
const mostRanked = 10_000;
/** The row ids of the articles that the person with a key is in. */
const withPerson = `SELECT article_id FROM appearance WHERE person_id IN (
  SELECT id FROM person WHERE canonical_id = (SELECT canonical_id FROM person WHERE key = ?))`;

/** The words of a search, each of which has to be there, for FTS5. */
const matching = (words) =>
  words
    .split(" ")
    .map((word) => `"${word}"`)
    .join(" AND ");

/** The lists and objects at the root. What costs a statement of its own is a function, called if it is selected. */
export const rootFields = {
  async articles(read, { first = 10, after, search, filter }) {
    if (search) {
      const match = matching(search);
      const rows = await read(
        `SELECT ${articleColumns} FROM (SELECT rowid AS node, bm25(article_text, 8, 4, 1, 1, 4) AS rank FROM article_text
            WHERE article_text MATCH ? ORDER BY rowid DESC LIMIT ${mostRanked})
          JOIN article ON article.id = node ORDER BY rank, article.id DESC LIMIT ?`,
        [match, first + 1],
      );
      const count = () => countRows(read, "article_text WHERE article_text MATCH ?", [match]);
      return pageOf(rows, first, count);
    }
    if (filter?.person) {
      const [person] = filter.person.map(decodeId);
      const rows = await read(`SELECT ${articleColumns} FROM article WHERE id IN (${withPerson}) ${newest} LIMIT ?`, [
        person,
        first + 1,
      ]);
      const count = () => countRows(read, `article WHERE id IN (${withPerson})`, [person]);
      return { ...pageOf(rows, first, count), facet: (by, top) => countFacet(read, by, top, person) };
    }
    if (!after) {
      const rows = await read(`SELECT ${articleColumns} FROM article ${newest} LIMIT ?`, [first + 1]);
      return pageOf(rows, first, () => countRows(read, "article", []));
    }
    const [list, date, id] = decodeCursor(after);
    const rows = await read(
      `SELECT ${articleColumns} FROM article
        WHERE coalesce(date_published, '') <= ? AND (coalesce(date_published, ''), id) < (?, ?) ${newest} LIMIT ?`,
      [date, date, id, first + 1],
    );
    const behind = `SELECT 1 FROM article WHERE coalesce(date_published, '') >= ? AND (coalesce(date_published, ''), id) >= (?, ?) LIMIT 1`;
    return {
      ...pageOf(rows, first, () => countRows(read, "article", [])),
      cursorOf: (row) => encodeCursor([list, row.date ?? "", row.id]),
      hasPrevious: async () => (await read(behind, [date, date, id])).length > 0,
    };
  },

  async quotes(read, { first = 10, search }) {
    const rows = await read(
      `SELECT ${quoteColumns} FROM (SELECT rowid AS node, bm25(quote_text, 1) AS rank FROM quote_text
          WHERE quote_text MATCH ? ORDER BY rowid DESC LIMIT ${mostRanked})
        JOIN quote ON quote.id = node ORDER BY rank, quote.id DESC LIMIT ?`,
      [matching(search), first + 1],
    );
    return pageOf(rows, first);
  },

  async article(read, { id }) {
    const [row = null] = await read(`SELECT ${articleColumns}, body_text AS bodyText FROM article WHERE key = ?`, [
      decodeId(id),
    ]);
    return row;
  },

  async person(read, { id }) {
    const [row = null] = await read(
      `SELECT person.id, person.key, person.name, person.family_name AS familyName
        FROM person named JOIN person ON person.id = named.canonical_id WHERE named.key = ?`,
      [decodeId(id)],
    );
    return row;
  },
};

/** A page of rows, of which one more was read than it takes. */
export function pageOf(rows, size, count = async () => rows.length) {
  return {
    nodes: rows.slice(0, size),
    hasNext: rows.length > size,
    hasPrevious: async () => false,
    cursorOf: (row) => encodeCursor(["", row.id]),
    count,
  };
}

async function countRows(read, from, parameters) {
  const [{ count }] = await read(`SELECT count(*) AS count FROM ${from}`, parameters);
  return count;
}

/** The values that most articles of a person have. */
async function countFacet(read, by, top, person) {
  const sql =
    by === "SECTION"
      ? `SELECT section AS value, section AS label, count(*) AS count FROM article
          WHERE id IN (${withPerson}) AND section IS NOT NULL GROUP BY section ORDER BY count(*) DESC, section LIMIT ?`
      : `SELECT faction.key, name AS label, count FROM (
            SELECT canonical_id AS id, count(DISTINCT article_id) AS count FROM appearance
              JOIN faction ON faction.id = faction_id WHERE article_id IN (${withPerson})
              GROUP BY canonical_id ORDER BY count DESC, id LIMIT ?)
          JOIN faction USING (id) ORDER BY count DESC, id`;
  return { by, values: await read(sql, [person, top]) };
}
