import type { MigrationInterface, QueryRunner } from "typeorm";

const tables = [
  `CREATE TABLE revision (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 1),
    headline TEXT NOT NULL,
    standfirst TEXT,
    byline TEXT,
    credit TEXT,
    date_published TEXT,
    date_modified TEXT,
    content_hash TEXT NOT NULL,
    extractor_version TEXT NOT NULL,
    UNIQUE (article_id, number)
  )`,

  `CREATE TABLE revision_text (
    revision_id INTEGER PRIMARY KEY REFERENCES revision(id) ON DELETE CASCADE,
    body_text TEXT NOT NULL,
    quotes_json TEXT NOT NULL
  )`,

  `CREATE TABLE revision_source (
    revision_id INTEGER PRIMARY KEY REFERENCES revision(id) ON DELETE CASCADE,
    format TEXT NOT NULL,
    origin_url TEXT,
    origin_charset TEXT,
    digest TEXT NOT NULL,
    brotli BLOB NOT NULL,
    byte_length INTEGER NOT NULL
  )`,

  `CREATE TABLE quote_change (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    revision_id INTEGER NOT NULL REFERENCES revision(id) ON DELETE CASCADE,
    previous_id INTEGER NOT NULL REFERENCES revision(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('ADDED', 'LOST', 'REWORDED', 'REATTRIBUTED')),
    before_position INTEGER,
    after_position INTEGER,
    similarity REAL CHECK (similarity BETWEEN 0 AND 1),
    words_in_both INTEGER NOT NULL CHECK (words_in_both IN (0, 1)),
    UNIQUE (revision_id, position),
    CHECK ((before_position IS NULL) = (kind = 'ADDED')),
    CHECK ((after_position IS NULL) = (kind = 'LOST'))
  )`,
  "CREATE INDEX quote_change_previous ON quote_change (previous_id)",

  `CREATE TABLE quote_change_speaker (
    change_id INTEGER NOT NULL REFERENCES quote_change(id) ON DELETE CASCADE,
    type TEXT NOT NULL CHECK (type IN ('Person', 'Faction')),
    key TEXT NOT NULL,
    PRIMARY KEY (type, key, change_id)
  ) WITHOUT ROWID`,
  "CREATE INDEX quote_change_speaker_change ON quote_change_speaker (change_id)",

  // Which articles an older extractor has read.
  "CREATE INDEX article_extractor ON article (extractor_version)",
];

/** What a store held before is the newest revision of each article; the ones before it were not kept. */
const newest = `INSERT INTO revision (id, key, article_id, number, headline, standfirst, byline, credit, date_published,
    date_modified, content_hash, extractor_version)
  SELECT id, key || '~' || revision, id, revision, headline, standfirst, byline, credit, date_published, date_modified,
    content_hash, extractor_version FROM article`;

const dropOrder = ["quote_change_speaker", "quote_change", "revision_source", "revision_text", "revision"];

export class AddRevisions implements MigrationInterface {
  readonly name = "AddRevisions1764200000000";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
    await runner.query(newest);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX article_extractor");
    for (const table of dropOrder) await runner.query(`DROP TABLE ${table}`);
  }
}
