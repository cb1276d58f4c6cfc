import { type Answer, dateOf, idOf } from "./answer.ts";

interface ArticleRow {
  readonly id: number;
  readonly key: string;
  readonly headline: string;
  readonly publisher: string | null;
  readonly date: string | null;
}

const size = 20;

export const deepPage: Answer = async (read, { cursor = "" }) => {
  const [list, date, id] = JSON.parse(Buffer.from(cursor, "base64url").toString());
  const [rows, before] = await Promise.all([
    read<ArticleRow>(
      `SELECT id, key, headline, publisher, date_published AS date FROM article
        WHERE coalesce(date_published, '') <= ? AND (coalesce(date_published, ''), id) < (?, ?)
        ORDER BY coalesce(date_published, '') DESC, id DESC LIMIT ?`,
      [date, date, id, size + 1],
    ),
    read(
      `SELECT 1 FROM article WHERE coalesce(date_published, '') >= ? AND (coalesce(date_published, ''), id) >= (?, ?) LIMIT 1`,
      [date, date, id],
    ),
  ]);
  const edges = rows.slice(0, size).map((row) => ({
    cursor: Buffer.from(JSON.stringify([list, row.date ?? "", row.id])).toString("base64url"),
    node: {
      id: idOf("Article", row.key),
      headline: row.headline,
      publisher: row.publisher,
      datePublished: dateOf(row.date),
    },
  }));
  const pageInfo = {
    hasNextPage: rows.length > size,
    hasPreviousPage: before.length > 0,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { articles: { edges, pageInfo } };
};
