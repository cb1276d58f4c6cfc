import { isIn, join, type Sql, sql } from "./sql.ts";

/** Whose words count as a faction's, beside its own. */
export interface FactionVoices {
  /** Those of the bodies that are part of it, at any depth. */
  readonly includeSubOrganizations: boolean;
  /** Those of people with a role in it, and those said on its behalf. */
  readonly includeMembers: boolean;
}

/** A SELECT of the row ids of the names of factions and of all bodies that are part of them, at any depth. */
export function bodiesOf(keys: readonly string[]): Sql {
  return join([sql("WITH RECURSIVE"), bodies(wanted(keys), true), sql("SELECT id FROM body")], " ");
}

/** A SELECT of the row ids of the factions that have the keys, each under its canonical name. */
export function wanted(keys: readonly string[]): Sql {
  return join([sql("SELECT DISTINCT canonical_id AS id FROM faction WHERE"), isIn("key", keys)], " ");
}

/**
 * A table `body` of `parent` (a faction) and `id` (a name of it, or of a body that is part of it).
 *
 * @param factions a SELECT of the row ids of the factions
 */
export function bodies(factions: Sql, includeSubOrganizations: boolean): Sql {
  // A body has all the names that stand for it, and the parts of all of them.
  const parts = `UNION SELECT body.parent, named.id FROM body JOIN faction part ON part.parent_id = body.id
    JOIN faction named ON named.canonical_id = part.canonical_id`;
  return join(
    [
      sql("body(parent, id) AS (SELECT wanted.id, named.id FROM ("),
      factions,
      sql(`) wanted JOIN faction named ON named.canonical_id = wanted.id ${includeSubOrganizations ? parts : ""})`),
    ],
    "",
  );
}

/**
 * A SELECT of `parent` (a faction) and `node` (a quote), each pair once.
 *
 * @param factions a SELECT of the row ids of the factions
 */
export function factionVoices(factions: Sql, { includeSubOrganizations, includeMembers }: FactionVoices): Sql {
  // SQLite does not know how few bodies there are; CROSS JOIN tells it to start from them.
  const said = includeMembers
    ? "quote_voice said ON said.faction_id = body.id"
    : "quote_party said ON said.faction_id = body.id AND said.role = 'SPEAKER'";
  const select = `SELECT DISTINCT body.parent, said.quote_id AS node FROM body CROSS JOIN ${said}`;
  return join([sql("WITH RECURSIVE"), bodies(factions, includeSubOrganizations), sql(select)], " ");
}
