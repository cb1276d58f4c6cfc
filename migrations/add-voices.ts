import type { MigrationInterface, QueryRunner } from "typeorm";

/** What separates words beside the space: tab, line ends, the spaces of typography, and dashes and dots between words. */
const separators = [9, 10, 11, 12, 13, 160, 8201, 8202, 8239, 12288, 0x2013, 0x2014, 0x2015, 0x2026];

const spaced = separators.reduce((text, code) => `replace(${text}, char(${code}), ' ')`, "text");
/** A lone hyphen is a dash, and a run of spaces, marked and unmarked again, is one. */
const single = `trim(replace(replace(replace(replace(${spaced}, ' - ', ' '), ' ', ' ' || char(1)), char(1) || ' ', ''), char(1), ''))`;
const words = `length(${single}) - length(replace(${single}, ' ', '')) + (${single} <> '')`;

/**
 * How many words a quote has: made of its text by SQLite, so that there is one rule, whoever writes the quote and whenever it was
 * written. The index keeps the number, and answers for an article's outermost quotes without their rows. Those of roles get a
 * second column, so that who has a role in what is read without the rows, of which there is one for each article that states it.
 */
export class AddVoices implements MigrationInterface {
  readonly name = "AddVoices1764700000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE quote ADD COLUMN word_count INTEGER AS (${words}) VIRTUAL`);
    await runner.query("CREATE INDEX quote_words ON quote (article_id, kind, word_count) WHERE nested_in_id IS NULL");
    await runner.query("DROP INDEX role_person");
    await runner.query("DROP INDEX role_affiliation");
    await runner.query("CREATE INDEX role_person ON role (person_id, affiliation_id)");
    await runner.query("CREATE INDEX role_affiliation ON role (affiliation_id, person_id)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX role_affiliation");
    await runner.query("DROP INDEX role_person");
    await runner.query("CREATE INDEX role_affiliation ON role (affiliation_id)");
    await runner.query("CREATE INDEX role_person ON role (person_id)");
    await runner.query("DROP INDEX quote_words");
    await runner.query("ALTER TABLE quote DROP COLUMN word_count");
  }
}
