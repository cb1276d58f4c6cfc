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
 * SQL for which factions quotes speak for, as `speakersOf` gives it. It is `factionVoices` from the other end.
 *
 * @param quotes as above
 */
export function speakingFor(quotes: string, { includeMembers }: Pick<FactionVoices, "includeMembers">): string {
  if (includeMembers) {
    return `SELECT list.*, voice.faction_id AS value, 'Faction' AS type
      FROM ${quotes} list CROSS JOIN quote_voice voice ON voice.quote_id = list.node`;
  }
  return `SELECT DISTINCT list.*, body.canonical_id AS value, 'Faction' AS type
    FROM ${quotes} list CROSS JOIN ${saying} = 'SPEAKER' CROSS JOIN faction body ON body.id = said.faction_id`;
}
