import type { MigrationInterface, QueryRunner } from "typeorm";

const entities = ["person", "faction"] as const;

/** Which row a name stands for, and by which rule that was found; its own row unless there is a reason. */
const joinColumns = [
  "canonical_id INTEGER NOT NULL DEFAULT 0",
  "join_method TEXT",
  "join_confidence REAL CHECK (join_confidence BETWEEN 0 AND 1)",
  "join_evidence TEXT",
];
const personColumns = ["family_key TEXT NOT NULL DEFAULT ''", "core_key TEXT", "single INTEGER NOT NULL DEFAULT 0"];

const tables = [
  // Why an article's person or faction is taken for this one.
  `CREATE TABLE identity (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    person_id INTEGER REFERENCES person(id) ON DELETE CASCADE,
    faction_id INTEGER REFERENCES faction(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    claims_json TEXT NOT NULL,
    method TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    evidence TEXT,
    CHECK ((person_id IS NOT NULL) + (faction_id IS NOT NULL) = 1)
  )`,
  "CREATE INDEX identity_article ON identity (article_id)",
  "CREATE UNIQUE INDEX identity_person ON identity (person_id, article_id) WHERE person_id IS NOT NULL",
  "CREATE UNIQUE INDEX identity_faction ON identity (faction_id, article_id) WHERE faction_id IS NOT NULL",

  // What articles say that tells one bearer of a surname from another, and how many say so.
  `CREATE TABLE person_claim (
    person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('OFFICE', 'COUNTRY', 'BODY', 'CONTEXT', 'GENDER')),
    value TEXT NOT NULL,
    articles INTEGER NOT NULL CHECK (articles >= 1),
    PRIMARY KEY (person_id, kind, value)
  ) WITHOUT ROWID`,

  // What has to be decided again: a surname, and from which of its single names on; or a core key, which has a "~".
  "CREATE TABLE name_queue (name_key TEXT PRIMARY KEY, after_id INTEGER NOT NULL) WITHOUT ROWID",

  `CREATE TABLE identity_decision (
    id INTEGER PRIMARY KEY,
    type TEXT NOT NULL CHECK (type IN ('Person', 'Faction')),
    kind TEXT NOT NULL CHECK (kind IN ('SAME', 'APART', 'OTHER_IN_ARTICLE')),
    kept_key TEXT NOT NULL,
    other_key TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    UNIQUE (type, kept_key, other_key)
  )`,
  "CREATE INDEX identity_decision_kept ON identity_decision (kept_key)",
  "CREATE INDEX identity_decision_other ON identity_decision (other_key)",
];

export class AddIdentity implements MigrationInterface {
  readonly name = "AddIdentity1764300000000";

  async up(runner: QueryRunner): Promise<void> {
    for (const table of entities) {
      for (const column of joinColumns) await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column}`);
      await runner.query(`UPDATE ${table} SET canonical_id = id`);
      await runner.query(`CREATE INDEX ${table}_canonical ON ${table} (canonical_id)`);
    }
    for (const column of personColumns) await runner.query(`ALTER TABLE person ADD COLUMN ${column}`);
    await runner.query("CREATE INDEX person_family ON person (family_key, single, id)");
    await runner.query("CREATE INDEX person_core ON person (core_key) WHERE core_key IS NOT NULL");
    for (const statement of tables) await runner.query(statement);
    // What was read before lacks all that identity rests on; `reextract` reads it again.
    await runner.query("UPDATE article SET extractor_version = '0'");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["identity_decision", "name_queue", "person_claim", "identity"])
      await runner.query(`DROP TABLE ${table}`);
    for (const index of ["person_core", "person_family", "person_canonical", "faction_canonical"])
      await runner.query(`DROP INDEX ${index}`);
    for (const column of ["single", "core_key", "family_key"])
      await runner.query(`ALTER TABLE person DROP COLUMN ${column}`);
    for (const table of entities) {
      for (const column of ["join_evidence", "join_confidence", "join_method", "canonical_id"])
        await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    }
  }
}
