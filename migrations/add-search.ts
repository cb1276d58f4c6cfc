import type { MigrationInterface, QueryRunner } from "typeorm";

/** A full-text index over a column of a table, which keeps the text; triggers keep the index. */
function index(name: string, table: string, column: string, tokenizer: string): string[] {
  const add = `INSERT INTO ${name} (rowid, ${column}) VALUES (new.id, new.${column});`;
  const remove = `INSERT INTO ${name} (${name}, rowid, ${column}) VALUES ('delete', old.id, old.${column});`;
  return [
    `CREATE VIRTUAL TABLE ${name} USING fts5(${column}, content = '${table}', content_rowid = 'id', tokenize = '${tokenizer}')`,
    `CREATE TRIGGER ${name}_insert AFTER INSERT ON ${table} BEGIN ${add} END`,
    `CREATE TRIGGER ${name}_delete AFTER DELETE ON ${table} BEGIN ${remove} END`,
    `CREATE TRIGGER ${name}_update AFTER UPDATE OF ${column} ON ${table} BEGIN ${remove} ${add} END`,
    `INSERT INTO ${name} (${name}) VALUES ('rebuild')`,
  ];
}

/**
 * What lists of quotes and articles are ordered, filtered and searched by. A quote knows its article's date, so that the newest
 * of them are read from an index; the words of quotes and names are indexed by SQLite itself, through triggers, whoever writes them.
 */
const up = [
  "ALTER TABLE quote ADD COLUMN date_published TEXT",
  "UPDATE quote SET date_published = (SELECT date_published FROM article WHERE article.id = article_id)",
  "CREATE INDEX quote_newest ON quote (coalesce(date_published, '') DESC, article_id DESC, position)",
  "CREATE INDEX quote_oldest ON quote (coalesce(date_published, ''), article_id, position)",
  "CREATE INDEX article_publisher ON article (publisher, coalesce(date_published, ''), id) WHERE publisher IS NOT NULL",
  "CREATE INDEX article_section ON article (section, coalesce(date_published, ''), id) WHERE section IS NOT NULL",
  "CREATE INDEX role_name ON role (role_name COLLATE NOCASE) WHERE role_name IS NOT NULL",

  ...index("quote_text", "quote", "text", "porter unicode61 remove_diacritics 2"),
  // Three letters in a row, by which a misspelt name is still found.
  ...index("person_text", "person", "name", "trigram remove_diacritics 1"),
  ...index("faction_text", "faction", "name", "trigram remove_diacritics 1"),
];

const down = [
  ...["faction_text", "person_text", "quote_text"].flatMap((name) => [
    ...["update", "delete", "insert"].map((event) => `DROP TRIGGER ${name}_${event}`),
    `DROP TABLE ${name}`,
  ]),
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
