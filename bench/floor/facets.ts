import { type Answer, idOf, keyIn } from "./answer.ts";

interface Counted {
  readonly value: string;
  readonly count: number;
}

const top = 10;

/** The articles that a person is in. */
const list = `SELECT DISTINCT article_id FROM appearance WHERE person_id IN (
  SELECT id FROM person WHERE canonical_id = (SELECT canonical_id FROM person WHERE key = ?))`;

export const facets: Answer = async (read, { person }) => {
  const key = keyIn(person);
  const [[total], sections, factions] = await Promise.all([
    read<{ count: number }>(`SELECT count(*) AS count FROM (${list})`, [key]),
    read<Counted>(
      `SELECT section AS value, count(*) AS count FROM (${list}) JOIN article ON article.id = article_id
        WHERE section IS NOT NULL GROUP BY section ORDER BY count(*) DESC, section LIMIT ?`,
      [key, top],
    ),
    read<Counted & { readonly label: string }>(
      `SELECT faction.key AS value, name AS label, count FROM (
          SELECT canonical_id AS id, count(DISTINCT article_id) AS count FROM (${list}) JOIN appearance USING (article_id)
            JOIN faction ON faction.id = faction_id GROUP BY canonical_id ORDER BY count DESC, id LIMIT ?)
        JOIN faction USING (id) ORDER BY count DESC, id`,
      [key, top],
    ),
  ]);
  const bySection = sections.map(({ value, count }) => ({ value, label: value, count }));
  const byFaction = factions.map(({ value, label, count }) => ({ value: idOf("Faction", value), label, count }));
  return {
    articles: {
      totalCount: total?.count ?? 0,
      facets: [
        { by: "SECTION", values: bySection },
        { by: "FACTION", values: byFaction },
      ],
    },
  };
};
