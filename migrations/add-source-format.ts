import type { MigrationInterface, QueryRunner } from "typeorm";

/** What a store held before were plain text files, of which nobody had taken the digest. */
const columns = [
  `format TEXT NOT NULL DEFAULT 'PLAIN_TEXT'
    CHECK (format IN ('PLAIN_TEXT', 'HTML', 'NINJS', 'NEWSML_G2', 'NITF', 'JSON_RECORD'))`,
  "origin_url TEXT",
  "origin_charset TEXT",
  "digest TEXT NOT NULL DEFAULT ''",
];

export class AddSourceFormat implements MigrationInterface {
  readonly name = "AddSourceFormat1764100000000";

  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns) await runner.query(`ALTER TABLE article_source ADD COLUMN ${column}`);
    await runner.query("CREATE INDEX article_source_digest ON article_source (digest)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX article_source_digest");
    for (const name of ["digest", "origin_charset", "origin_url", "format"]) {
      await runner.query(`ALTER TABLE article_source DROP COLUMN ${name}`);
    }
  }
}
