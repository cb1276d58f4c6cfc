import type { MigrationInterface, QueryRunner } from "typeorm";

/** The roles of a quote's parties that make it a body's own words, or words on its behalf. */
const forBody = "role IN ('SPEAKER', 'ON_BEHALF_OF')";

const tables = [
  // Who has a role in which body, both under the rows that their names stand for, and in how many rows of `role` that is stated.
  `CREATE TABLE member (
    person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
    faction_id INTEGER NOT NULL REFERENCES faction(id) ON DELETE CASCADE,
    stated INTEGER NOT NULL,
    PRIMARY KEY (person_id, faction_id)
  ) WITHOUT ROWID`,
  // The bodies that a quote speaks for: it says it itself, or a member of it does, or somebody on its behalf.
  `CREATE TABLE quote_voice (
    faction_id INTEGER NOT NULL REFERENCES faction(id) ON DELETE CASCADE,
    quote_id INTEGER NOT NULL REFERENCES quote(id) ON DELETE CASCADE,
    PRIMARY KEY (faction_id, quote_id)
  ) WITHOUT ROWID`,
];

/** Both tables from what they follow from: of a store that has none of them yet. */
export const fillVoices = [
  `INSERT INTO member (person_id, faction_id, stated)
    SELECT holder.canonical_id, body.canonical_id, count(*) FROM role
      JOIN person holder ON holder.id = person_id JOIN faction body ON body.id = affiliation_id GROUP BY 1, 2`,
  `INSERT INTO quote_voice (faction_id, quote_id)
    SELECT body.canonical_id, quote_id FROM quote_party JOIN faction body ON body.id = faction_id WHERE ${forBody}
    UNION SELECT member.faction_id, quote_id FROM quote_party JOIN person speaker ON speaker.id = quote_party.person_id
      JOIN member ON member.person_id = speaker.canonical_id WHERE role = 'SPEAKER'`,
];

const indexes: Readonly<Record<string, string>> = {
  member_faction: "member (faction_id)",
  quote_voice_quote: "quote_voice (quote_id)",
  // What whole lists are counted by, so that they are counted without their rows.
  quote_attribution: "quote (kind, attribution_status, attribution_method)",
  quote_date: "quote (date_published)",
  article_date: "article (date_published)",
  article_language: "article (in_language)",
};

const personOf = (name: string) => `(SELECT canonical_id FROM person WHERE id = ${name})`;
const bodyOf = (name: string) => `(SELECT canonical_id FROM faction WHERE id = ${name})`;

/** The quotes that a person says under any name, that are said under one name, and those for one name of a body. */
const saidBy = (person: string) => `SELECT quote_id FROM person speaker CROSS JOIN quote_party
  ON person_id = speaker.id AND role = 'SPEAKER' WHERE speaker.canonical_id = ${person}`;
const saidAs = (name: string) => `SELECT quote_id FROM quote_party WHERE person_id = ${name} AND role = 'SPEAKER'`;
const saidFor = (name: string) => `SELECT quote_id FROM quote_party WHERE faction_id = ${name} AND ${forBody}`;

/** Takes those rows out of `quote_voice` that a condition holds for, and that nothing is a reason for any more. */
const forget = (which: string) => `DELETE FROM quote_voice WHERE ${which}
  AND NOT EXISTS (SELECT 1 FROM quote_party CROSS JOIN faction body ON body.id = quote_party.faction_id
    WHERE quote_id = quote_voice.quote_id AND ${forBody} AND body.canonical_id = quote_voice.faction_id)
  AND NOT EXISTS (SELECT 1 FROM quote_party CROSS JOIN person speaker ON speaker.id = quote_party.person_id
    CROSS JOIN member ON member.person_id = speaker.canonical_id AND member.faction_id = quote_voice.faction_id
    WHERE quote_id = quote_voice.quote_id AND role = 'SPEAKER')`;
const remember = (select: string) => `INSERT OR IGNORE INTO quote_voice (faction_id, quote_id) ${select}`;

/** Adds to how often memberships are stated; only one that was not stated before is a new row. */
const state = (select: string) => `INSERT INTO member (person_id, faction_id, stated) ${select}
  ON CONFLICT DO UPDATE SET stated = stated + excluded.stated`;
/** Takes off again how often they are stated, and those out that no longer are. */
const retract = (which: string, times: string) => [
  `UPDATE member SET stated = stated - ${times} WHERE ${which}`,
  `DELETE FROM member WHERE ${which} AND stated = 0`,
];

const stated = [
  state(`SELECT ${personOf("new.person_id")}, ${bodyOf("new.affiliation_id")}, 1 WHERE new.affiliation_id IS NOT NULL`),
];
const unstated = retract(
  `person_id = ${personOf("old.person_id")} AND faction_id = ${bodyOf("old.affiliation_id")}`,
  "1",
);

/**
 * SQLite keeps both tables, whoever writes what they follow from. All that is done again when a role or an identity is found out
 * is done for the quotes of that person or body only; and a role that is known already changes nothing but a count.
 */
const triggers: Readonly<Record<string, readonly string[]>> = {
  "voice_role_insert AFTER INSERT ON role": stated,
  "voice_role_delete AFTER DELETE ON role": unstated,
  "voice_role_update AFTER UPDATE OF person_id, affiliation_id ON role": [...stated, ...unstated],
  "voice_member_insert AFTER INSERT ON member": [
    remember(`SELECT new.faction_id, quote_id FROM (${saidBy("new.person_id")})`),
  ],
  "voice_member_delete AFTER DELETE ON member": [
    forget(`faction_id = old.faction_id AND quote_id IN (${saidBy("old.person_id")})`),
  ],
  [`voice_body_insert AFTER INSERT ON quote_party WHEN new.faction_id IS NOT NULL AND new.${forBody}`]: [
    remember(`SELECT ${bodyOf("new.faction_id")}, new.quote_id`),
  ],
  "voice_speaker_insert AFTER INSERT ON quote_party WHEN new.person_id IS NOT NULL AND new.role = 'SPEAKER'": [
    remember(`SELECT faction_id, new.quote_id FROM member WHERE person_id = ${personOf("new.person_id")}`),
  ],
  "voice_party_delete AFTER DELETE ON quote_party": [forget("quote_id = old.quote_id")],
  "voice_person_update AFTER UPDATE OF canonical_id ON person WHEN new.canonical_id <> old.canonical_id": [
    state(`SELECT new.canonical_id, body.canonical_id, count(*) FROM role JOIN faction body ON body.id = affiliation_id
      WHERE person_id = new.id GROUP BY 2`),
    ...retract(
      "person_id = old.canonical_id",
      `(SELECT count(*) FROM faction body CROSS JOIN role ON role.person_id = new.id AND affiliation_id = body.id
        WHERE body.canonical_id = member.faction_id)`,
    ),
    forget(`quote_id IN (${saidAs("new.id")})`),
    remember(
      `SELECT faction_id, quote_id FROM (${saidAs("new.id")}) CROSS JOIN member ON person_id = new.canonical_id`,
    ),
  ],
  "voice_faction_update AFTER UPDATE OF canonical_id ON faction WHEN new.canonical_id <> old.canonical_id": [
    state(`SELECT holder.canonical_id, new.canonical_id, count(*) FROM role JOIN person holder ON holder.id = person_id
      WHERE affiliation_id = new.id GROUP BY 1`),
    ...retract(
      "faction_id = old.canonical_id",
      `(SELECT count(*) FROM person holder CROSS JOIN role ON role.person_id = holder.id AND affiliation_id = new.id
        WHERE holder.canonical_id = member.person_id)`,
    ),
    forget(`faction_id = old.canonical_id AND quote_id IN (${saidFor("new.id")})`),
    remember(`SELECT new.canonical_id, quote_id FROM (${saidFor("new.id")})`),
  ],
};

/**
 * What lists are counted by: a table of the bodies that each quote speaks for, so that nobody has to look up the roles of all who
 * speak, and indexes that have what is counted and nothing else.
 */
export class AddFacets implements MigrationInterface {
  readonly name = "AddFacets1764800000000";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...fillVoices]) await runner.query(statement);
    for (const [name, on] of Object.entries(indexes)) await runner.query(`CREATE INDEX ${name} ON ${on}`);
    for (const [trigger, statements] of Object.entries(triggers)) {
      await runner.query(`CREATE TRIGGER ${trigger} BEGIN ${statements.join("; ")}; END`);
    }
    await runner.query("DROP INDEX role_name");
    await runner.query(
      "CREATE INDEX role_name ON role (role_name COLLATE NOCASE, person_id) WHERE role_name IS NOT NULL",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX role_name");
    await runner.query("CREATE INDEX role_name ON role (role_name COLLATE NOCASE) WHERE role_name IS NOT NULL");
    for (const trigger of Object.keys(triggers)) await runner.query(`DROP TRIGGER ${trigger.split(" ")[0]}`);
    for (const name of Object.keys(indexes)) await runner.query(`DROP INDEX ${name}`);
    for (const table of ["quote_voice", "member"]) await runner.query(`DROP TABLE ${table}`);
  }
}
