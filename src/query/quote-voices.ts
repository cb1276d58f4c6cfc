import type { FactionVoices } from "./faction-voices.ts";

/** SQLite does not know how few quotes there are; CROSS JOIN tells it to start from them. */
const saying = "quote_party said ON said.quote_id = list.node AND said.role";

/**
 * SQL for who says quotes: a SELECT of all columns of `quotes`, `value` (the row id of a person or faction) and `type`, each once;
 * names that stand for one are one.
 *
 * @param quotes a table of `node`, a quote, and what else is to stand beside it
 */
export function speakersOf(quotes: string): string {
  return ["person", "faction"]
    .map(
      (table) => `SELECT DISTINCT list.*, named.canonical_id AS value,
        '${table === "person" ? "Person" : "Faction"}' AS type
      FROM ${quotes} list CROSS JOIN ${saying} = 'SPEAKER' CROSS JOIN ${table} named ON named.id = said.${table}_id`,
    )
    .join(" UNION ALL ");
}

/**
 * SQL for which factions quotes speak for, as `speakersOf` gives it. It is `factionVoices` from the other end: starting from few
 * quotes it looks up the roles of those who say them, and of nobody else, each once.
 *
 * @param quotes as above
 */
export function speakingFor(quotes: string, { includeMembers }: Pick<FactionVoices, "includeMembers">): string {
  const select = "SELECT list.*, body.canonical_id AS value, 'Faction' AS type";
  const itself = (roles: string) =>
    `${select} FROM ${quotes} list CROSS JOIN ${saying} IN (${roles}) CROSS JOIN faction body ON body.id = said.faction_id`;
  if (!includeMembers) return `SELECT DISTINCT * FROM (${itself("'SPEAKER'")})`;
  return `WITH
    speaker AS (SELECT DISTINCT named.canonical_id AS id FROM ${quotes} list CROSS JOIN ${saying} = 'SPEAKER'
      CROSS JOIN person named ON named.id = said.person_id),
    member AS MATERIALIZED (SELECT DISTINCT speaker.id, body.canonical_id AS body FROM speaker
      CROSS JOIN person held ON held.canonical_id = speaker.id CROSS JOIN role ON role.person_id = held.id
      CROSS JOIN faction body ON body.id = role.affiliation_id)
    ${itself("'SPEAKER', 'ON_BEHALF_OF'")}
    UNION SELECT list.*, member.body, 'Faction' FROM ${quotes} list CROSS JOIN ${saying} = 'SPEAKER'
      CROSS JOIN person named ON named.id = said.person_id JOIN member ON member.id = named.canonical_id`;
}
