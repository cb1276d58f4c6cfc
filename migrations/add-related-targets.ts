import type { MigrationInterface, QueryRunner } from "typeorm";

const columns = `
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('EDITORIAL', 'COMPUTED')),
    headline TEXT NOT NULL,
    label TEXT,
    summary TEXT,
    url TEXT,
    placement TEXT CHECK (placement IN ('INLINE', 'TRAILING')),
    method TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1)`;
const kept = "id, key, article_id, position, origin, headline, label, summary, url, placement, method, confidence";

/** Computed stories of one score share a position, so it is no longer unique: the key decides between them. */
const up = [
  `CREATE TABLE new_related_story (${columns},
    address TEXT,
    headline_key TEXT,
    target_id INTEGER REFERENCES article(id) ON DELETE CASCADE,
    score REAL CHECK (score BETWEEN 0 AND 1),
    reasons_json TEXT NOT NULL DEFAULT '[]',
    CHECK ((origin = 'COMPUTED') = (target_id IS NOT NULL)),
    CHECK ((origin = 'COMPUTED') = (score IS NOT NULL))
  )`,
  `INSERT INTO new_related_story (${kept}) SELECT ${kept} FROM related_story`,
  "DROP TABLE related_story",
  "ALTER TABLE new_related_story RENAME TO related_story",
  "CREATE INDEX related_story_order ON related_story (article_id, position, key)",
  "CREATE INDEX related_story_address ON related_story (address) WHERE address IS NOT NULL",
  "CREATE INDEX related_story_headline ON related_story (headline_key) WHERE headline_key IS NOT NULL",
  "CREATE INDEX related_story_target ON related_story (target_id) WHERE target_id IS NOT NULL",

  `CREATE TABLE article_sketch (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    address TEXT,
    headline_key TEXT,
    publisher TEXT,
    day INTEGER,
    terms BLOB NOT NULL,
    term_norm REAL NOT NULL,
    shingles BLOB NOT NULL
  )`,
  "CREATE INDEX article_sketch_address ON article_sketch (address) WHERE address IS NOT NULL",
  "CREATE INDEX article_sketch_headline ON article_sketch (headline_key, publisher) WHERE headline_key IS NOT NULL",
  // Covers what a row's day is looked up for, without its blobs.
  "CREATE INDEX article_sketch_day ON article_sketch (article_id, day)",

  // Row 0 counts the articles.
  "CREATE TABLE term (id INTEGER PRIMARY KEY, articles INTEGER NOT NULL)",
  "INSERT INTO term (id, articles) VALUES (0, 0)",

  `CREATE TABLE quote_print (
    print INTEGER NOT NULL,
    quote_id INTEGER NOT NULL REFERENCES quote(id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL,
    PRIMARY KEY (print, quote_id)
  ) WITHOUT ROWID`,
  "CREATE INDEX quote_print_quote ON quote_print (quote_id)",

  `CREATE VIRTUAL TABLE article_text USING fts5(headline, standfirst, body, quotes, names,
    content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2')`,
];

const down = [
  "DROP TABLE article_text",
  "DROP TABLE quote_print",
  "DROP TABLE term",
  "DROP TABLE article_sketch",
  `CREATE TABLE old_related_story (${columns}, UNIQUE (article_id, position))`,
  `INSERT INTO old_related_story (${kept}) SELECT ${kept} FROM related_story WHERE origin = 'EDITORIAL'`,
  "DROP TABLE related_story",
  "ALTER TABLE old_related_story RENAME TO related_story",
  "CREATE INDEX related_story_url ON related_story (url)",
];

export class AddRelatedTargets implements MigrationInterface {
  readonly name = "AddRelatedTargets1764400000000";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
