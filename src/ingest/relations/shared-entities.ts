import type { EntityManager } from "typeorm";
import type { FactionKind } from "../../store/faction.ts";
import { mostCountedArticles, rarity } from "./rarity.ts";

/** A person or a faction in an article, as far as it tells articles apart. */
export interface Trait {
  readonly type: "person" | "faction";
  readonly id: number;
  readonly key: string;
  /** The kind of a faction; null for a person. */
  readonly kind: FactionKind | null;
  /** How much the article is about it, from 0 to 1. */
  readonly salience: number;
}

/** A trait with how few other articles have it, from 0 to 1, and in how many articles it is, counted up to a limit. */
export interface RatedTrait extends Trait {
  readonly rarity: number;
  readonly articles: number;
}

/** Whom an article names three times, or names and quotes, it is about. */
const mentionsOfMainActor = 3;

type Row = Omit<Trait, "salience"> & { readonly articleId: number; readonly mentions: number };

const select = `SELECT article_id AS "articleId", iif(person_id IS NULL, 'faction', 'person') AS type,
    coalesce(person.id, faction.id) AS id, coalesce(person.key, faction.key) AS key, faction.kind AS kind,
    sum(mention_count + 2 * quote_count) AS mentions
  FROM appearance
  LEFT JOIN person called ON called.id = person_id LEFT JOIN person ON person.id = called.canonical_id
  LEFT JOIN faction named ON named.id = faction_id LEFT JOIN faction ON faction.id = named.canonical_id
  WHERE article_id IN (SELECT value FROM json_each(?)) AND place_id IS NULL
  GROUP BY article_id, person.id, faction.id ORDER BY article_id, min(position)`;

/**
 * The people and factions of articles, by article, each as whoever the name stands for. Places are left out: sharing one
 * says next to nothing.
 */
export async function traitsOf(manager: EntityManager, articleIds: readonly number[]): Promise<Map<number, Trait[]>> {
  const rows: Row[] = await manager.query(select, [JSON.stringify(articleIds)]);
  const traits = new Map<number, Trait[]>(articleIds.map((id) => [id, []]));
  for (const { articleId, mentions, ...trait } of rows) {
    const salience = Math.min(1, Math.max(1, mentions) / mentionsOfMainActor);
    traits.get(articleId)?.push({ ...trait, salience });
  }
  return traits;
}

/** The traits of one article with their rarity. Nothing is counted further than `mostCountedArticles`. */
export async function rateTraits(
  manager: EntityManager,
  traits: readonly Trait[],
  total: number,
): Promise<RatedTrait[]> {
  const counted = new Map<string, number>();
  for (const type of ["person", "faction"] as const) {
    const rows: { id: number; articles: number }[] = await manager.query(
      `SELECT value AS id, (SELECT count(*) FROM
          (SELECT 1 FROM ${type} named CROSS JOIN appearance ON ${type}_id = named.id
            WHERE named.canonical_id = value LIMIT ${mostCountedArticles})) AS articles
        FROM json_each(?)`,
      [JSON.stringify(traits.filter((trait) => trait.type === type).map(({ id }) => id))],
    );
    for (const row of rows) counted.set(`${type} ${row.id}`, row.articles);
  }
  return traits.map((trait) => {
    const articles = counted.get(`${trait.type} ${trait.id}`) ?? 1;
    return { ...trait, articles, rarity: rarity(articles, total) };
  });
}
