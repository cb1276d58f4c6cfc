import type { FactionVoices } from "./faction-voices.ts";

/**
 * SQL for which factions quotes speak for: a SELECT of all columns of `quotes`, and `value` (the row id of a faction), each once. It
 * is `factionVoices` from the other end. SQLite does not know how few quotes there are; CROSS JOIN tells it to start from them.
 *
 * @param quotes a table of `node`, a quote, and what else is to stand beside it
 */
export function speakingFor(quotes: string, { includeMembers }: Pick<FactionVoices, "includeMembers">): string {
  if (includeMembers) {
    return `SELECT list.*, said.faction_id AS value FROM ${quotes} list CROSS JOIN quote_voice said ON said.quote_id = list.node`;
  }
  return `SELECT DISTINCT list.*, body.canonical_id AS value FROM ${quotes} list
    CROSS JOIN quote_party said ON said.quote_id = list.node AND said.role = 'SPEAKER'
    CROSS JOIN faction body ON body.id = said.faction_id`;
}
