import { type Sql, sql } from "../query/sql.ts";

/** Which articles to write out; all of what is given has to hold. */
export interface Selection {
  /** ISO 8601: published or changed then or later. An article without a date is left out. */
  readonly since?: string;
  /** As the article writes it. */
  readonly publisher?: string;
}

/** The conditions on `article` that a selection stands for. */
export function selectionConditions({ since, publisher }: Selection): Sql[] {
  return [
    ...(since === undefined ? [] : [sql("coalesce(article.date_modified, article.date_published) >= ?", since)]),
    ...(publisher === undefined ? [] : [sql("article.publisher = ?", publisher)]),
  ];
}
