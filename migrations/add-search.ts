import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What lists of quotes and articles are ordered, filtered and searched by. A quote knows its article's date, so that the newest
 * of them are read from an index; the words of quotes are indexed by SQLite itself, through triggers, whoever writes them.
 */
const up = [
  "ALTER TABLE quote ADD COLUMN date_published TEXT",
  "UPDATE quote SET date_published = (SELECT date_published FROM article WHERE article.id = article_id)",
  "CREATE INDEX quote_newest ON quote (coalesce(date_published, '') DESC, article_id DESC, position)",
  "CREATE INDEX quote_oldest ON quote (coalesce(date_published, ''), article_id, position)",
  "CREATE INDEX article_publisher ON article (publisher, coalesce(date_published, ''), id) WHERE publisher IS NOT NULL",
  "CREATE INDEX article_section ON article (section, coalesce(date_published, ''), id) WHERE section IS NOT NULL",
  "CREATE INDEX role_name ON role (role_name COLLATE NOCASE) WHERE role_name IS NOT NULL",

  `CREATE VIRTUAL TABLE quote_text USING fts5(text, content = 'quote', content_rowid = 'id',
    tokenize = 'porter unicode61 remove_diacritics 2')`,
  `CREATE TRIGGER quote_text_insert AFTER INSERT ON quote BEGIN
    INSERT INTO quote_text (rowid, text) VALUES (new.id, new.text);
  END`,
  `CREATE TRIGGER quote_text_delete AFTER DELETE ON quote BEGIN
    INSERT INTO quote_text (quote_text, rowid, text) VALUES ('delete', old.id, old.text);
  END`,
  `CREATE TRIGGER quote_text_update AFTER UPDATE OF text ON quote BEGIN
    INSERT INTO quote_text (quote_text, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO quote_text (rowid, text) VALUES (new.id, new.text);
  END`,
  "INSERT INTO quote_text (quote_text) VALUES ('rebuild')",
];

const down = [
  "DROP TRIGGER quote_text_update",
  "DROP TRIGGER quote_text_delete",
  "DROP TRIGGER quote_text_insert",
  "DROP TABLE quote_text",
  ...["role_name", "article_section", "article_publisher", "quote_oldest", "quote_newest"].map(
    (index) => `DROP INDEX ${index}`,
  ),
  "ALTER TABLE quote DROP COLUMN date_published",
];

export class AddSearch implements MigrationInterface {
  readonly name = "AddSearch1764600000000";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
