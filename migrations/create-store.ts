import type { MigrationInterface, QueryRunner } from "typeorm";

const entityColumns = `
  person_id INTEGER REFERENCES person(id) ON DELETE CASCADE,
  faction_id INTEGER REFERENCES faction(id) ON DELETE CASCADE,
  place_id INTEGER REFERENCES place(id) ON DELETE CASCADE`;
const entityCount = "(person_id IS NOT NULL) + (faction_id IS NOT NULL) + (place_id IS NOT NULL)";

const spanColumns = `
  field TEXT NOT NULL CHECK (field IN ('HEADLINE', 'STANDFIRST', 'BODY')),
  "start" INTEGER NOT NULL CHECK ("start" >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > "start"),
  exact TEXT NOT NULL`;

const assertionColumns = `
  method TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1)`;

const articleColumn = "article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE";

/** In the order of their references. */
const tables = [
  "CREATE TABLE content_version (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL)",
  "INSERT INTO content_version (id, version) VALUES (1, 0)",

  `CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    url TEXT,
    headline TEXT NOT NULL,
    standfirst TEXT,
    byline TEXT,
    authors_json TEXT NOT NULL,
    dateline TEXT,
    publisher TEXT,
    publisher_key TEXT,
    credit TEXT,
    section TEXT,
    date_published TEXT,
    date_modified TEXT,
    in_language TEXT NOT NULL,
    body_text TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    extractor_version TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1)
  )`,
  "CREATE INDEX article_newest ON article (coalesce(date_published, ''), id)",
  "CREATE INDEX article_url ON article (url)",

  `CREATE TABLE article_source (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    brotli BLOB NOT NULL,
    byte_length INTEGER NOT NULL
  )`,

  `CREATE TABLE block (
    id INTEGER PRIMARY KEY,
    ${articleColumn},
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('HEADLINE', 'STANDFIRST', 'BYLINE', 'PARAGRAPH', 'SUBHEADING', 'LIST_ITEM',
      'PULL_QUOTE', 'CAPTION', 'RELATED_LINK', 'CREDIT', 'NOTE', 'BOILERPLATE')),
    text TEXT NOT NULL,
    raw_start INTEGER NOT NULL CHECK (raw_start >= 0),
    body_start INTEGER CHECK (body_start >= 0),
    UNIQUE (article_id, position)
  )`,

  `CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    given_name TEXT,
    family_name TEXT,
    honorific_prefix TEXT
  )`,
  "CREATE INDEX person_name ON person (name COLLATE NOCASE, id)",

  `CREATE TABLE faction (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('GOVERNMENT', 'MINISTRY', 'ARMED_FORCES', 'ARMED_GROUP', 'POLITICAL_PARTY',
      'COALITION', 'INTERGOVERNMENTAL_ORGANIZATION', 'NGO', 'COMPANY', 'MEDIA', 'OTHER')),
    parent_id INTEGER REFERENCES faction(id) ON DELETE SET NULL
  )`,
  "CREATE INDEX faction_name ON faction (name COLLATE NOCASE, id)",
  "CREATE INDEX faction_parent ON faction (parent_id)",

  `CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    country_code TEXT CHECK (length(country_code) = 2)
  )`,

  `CREATE TABLE alias (
    id INTEGER PRIMARY KEY,
    ${articleColumn},
    person_id INTEGER REFERENCES person(id) ON DELETE CASCADE,
    faction_id INTEGER REFERENCES faction(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('ACRONYM', 'SHORT', 'NATIVE', 'METONYM', 'NOMINAL')),
    CHECK ((person_id IS NOT NULL) + (faction_id IS NOT NULL) = 1)
  )`,
  "CREATE INDEX alias_article ON alias (article_id)",
  "CREATE UNIQUE INDEX alias_person ON alias (person_id, article_id, name) WHERE person_id IS NOT NULL",
  "CREATE UNIQUE INDEX alias_faction ON alias (faction_id, article_id, name) WHERE faction_id IS NOT NULL",
  "CREATE INDEX alias_name ON alias (name COLLATE NOCASE)",

  `CREATE TABLE mention (
    id INTEGER PRIMARY KEY,
    ${articleColumn},
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('NAME', 'TITLE', 'NOMINAL', 'PRONOUN', 'ACRONYM')),
    ${spanColumns},
    ${entityColumns},
    antecedent_id INTEGER REFERENCES mention(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    ${assertionColumns},
    UNIQUE (article_id, position),
    CHECK (${entityCount} <= 1)
  )`,
  "CREATE INDEX mention_person ON mention (person_id) WHERE person_id IS NOT NULL",
  "CREATE INDEX mention_faction ON mention (faction_id) WHERE faction_id IS NOT NULL",
  "CREATE INDEX mention_place ON mention (place_id) WHERE place_id IS NOT NULL",
  "CREATE INDEX mention_antecedent ON mention (antecedent_id) WHERE antecedent_id IS NOT NULL",

  `CREATE TABLE appearance (
    id INTEGER PRIMARY KEY,
    ${articleColumn},
    position INTEGER NOT NULL,
    ${entityColumns},
    mention_count INTEGER NOT NULL CHECK (mention_count >= 0),
    quote_count INTEGER NOT NULL CHECK (quote_count >= 0),
    first_mention_id INTEGER REFERENCES mention(id) ON DELETE SET NULL,
    ${assertionColumns},
    UNIQUE (article_id, position),
    CHECK (${entityCount} = 1)
  )`,
  "CREATE UNIQUE INDEX appearance_person ON appearance (person_id, article_id) WHERE person_id IS NOT NULL",
  "CREATE UNIQUE INDEX appearance_faction ON appearance (faction_id, article_id) WHERE faction_id IS NOT NULL",
  "CREATE UNIQUE INDEX appearance_place ON appearance (place_id, article_id) WHERE place_id IS NOT NULL",
  "CREATE INDEX appearance_mention ON appearance (first_mention_id)",

  `CREATE TABLE quote (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    ${articleColumn},
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('DIRECT', 'MIXED', 'INDIRECT')),
    text TEXT NOT NULL,
    continues_id INTEGER REFERENCES quote(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    nested_in_id INTEGER REFERENCES quote(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    attribution_status TEXT NOT NULL CHECK (attribution_status IN ('RESOLVED', 'MENTION_ONLY', 'ANONYMOUS', 'COLLECTIVE',
      'AMBIGUOUS', 'UNATTRIBUTED')),
    attribution_method TEXT NOT NULL,
    attribution_confidence REAL NOT NULL CHECK (attribution_confidence BETWEEN 0 AND 1),
    speaker_mention_id INTEGER REFERENCES mention(id) ON DELETE SET NULL,
    cue_lemma TEXT,
    ${assertionColumns},
    UNIQUE (article_id, position)
  )`,
  "CREATE INDEX quote_continues ON quote (continues_id) WHERE continues_id IS NOT NULL",
  "CREATE INDEX quote_nested ON quote (nested_in_id) WHERE nested_in_id IS NOT NULL",
  "CREATE INDEX quote_mention ON quote (speaker_mention_id) WHERE speaker_mention_id IS NOT NULL",

  `CREATE TABLE quote_span (
    id INTEGER PRIMARY KEY,
    quote_id INTEGER NOT NULL REFERENCES quote(id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('CONTENT', 'VERBATIM', 'SPEAKER', 'CUE', 'ADDRESSEE', 'ROLE', 'WHEN')),
    position INTEGER NOT NULL,
    ${spanColumns},
    UNIQUE (quote_id, role, position)
  )`,

  `CREATE TABLE quote_party (
    id INTEGER PRIMARY KEY,
    quote_id INTEGER NOT NULL REFERENCES quote(id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('SPEAKER', 'CANDIDATE', 'ABOUT', 'ADDRESSEE', 'ON_BEHALF_OF')),
    position INTEGER NOT NULL,
    ${entityColumns},
    UNIQUE (quote_id, role, position),
    CHECK (${entityCount} = 1)
  )`,
  "CREATE UNIQUE INDEX quote_party_person ON quote_party (person_id, role, quote_id) WHERE person_id IS NOT NULL",
  "CREATE UNIQUE INDEX quote_party_faction ON quote_party (faction_id, role, quote_id) WHERE faction_id IS NOT NULL",
  "CREATE UNIQUE INDEX quote_party_place ON quote_party (place_id, role, quote_id) WHERE place_id IS NOT NULL",

  `CREATE TABLE role (
    id INTEGER PRIMARY KEY,
    ${articleColumn},
    person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
    role_name TEXT,
    affiliation_id INTEGER REFERENCES faction(id) ON DELETE SET NULL,
    ${spanColumns},
    ${assertionColumns}
  )`,
  "CREATE INDEX role_article ON role (article_id)",
  "CREATE INDEX role_person ON role (person_id)",
  "CREATE INDEX role_affiliation ON role (affiliation_id)",

  `CREATE TABLE related_story (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    ${articleColumn},
    position INTEGER NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('EDITORIAL', 'COMPUTED')),
    headline TEXT NOT NULL,
    label TEXT,
    summary TEXT,
    url TEXT,
    placement TEXT CHECK (placement IN ('INLINE', 'TRAILING')),
    ${assertionColumns},
    UNIQUE (article_id, position)
  )`,
  "CREATE INDEX related_story_url ON related_story (url)",
];

const dropOrder = [
  "related_story",
  "role",
  "quote_party",
  "quote_span",
  "quote",
  "appearance",
  "mention",
  "alias",
  "place",
  "faction",
  "person",
  "block",
  "article_source",
  "article",
  "content_version",
];

export class CreateStore implements MigrationInterface {
  readonly name = "CreateStore1764000000000";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of dropOrder) await runner.query(`DROP TABLE ${table}`);
  }
}
