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

const select = (also: string) => `SELECT article_id AS "articleId", iif(person_id IS NULL, 'faction', 'person') AS type,
    coalesce(person.id, faction.id) AS id, coalesce(person.key, faction.key) AS key, faction.kind AS kind,
    sum(mention_count + 2 * quote_count) AS mentions
  FROM appearance
  LEFT JOIN person called ON called.id = person_id LEFT JOIN person ON person.id = called.canonical_id
  LEFT JOIN faction named ON named.id = faction_id LEFT JOIN faction ON faction.id = named.canonical_id
  WHERE article_id IN (SELECT value FROM json_each(?)) AND place_id IS NULL ${also}
  GROUP BY article_id, person.id, faction.id ORDER BY article_id, min(position)`;

const selectAll = select("");
const selectShared = select(
  "AND (person.id IN (SELECT value FROM json_each(?)) OR faction.id IN (SELECT value FROM json_each(?)))",
);

/**
 * The people and factions of an article, each as whoever the name stands for. Places are left out: sharing one says next
 * to nothing.
 */
export async function traitsOf(manager: EntityManager, articleId: number): Promise<Trait[]> {
  const rows: Row[] = await manager.query(selectAll, [JSON.stringify([articleId])]);
  return rows.map(traitOf);
}

/** Those of some people and factions that are in each of some articles, by article. */
export async function sharedTraits(
  manager: EntityManager,
  articleIds: readonly number[],
  traits: readonly Trait[],
): Promise<Map<number, Trait[]>> {
  const lists = [JSON.stringify(articleIds), idsOf(traits, "person"), idsOf(traits, "faction")];
  const rows: Row[] = await manager.query(selectShared, lists);
  const shared = new Map<number, Trait[]>(articleIds.map((id) => [id, []]));
  for (const row of rows) shared.get(row.articleId)?.push(traitOf(row));
  return shared;
}

function traitOf({ articleId: _, mentions, ...trait }: Row): Trait {
  return { ...trait, salience: Math.min(1, Math.max(1, mentions) / mentionsOfMainActor) };
}

/** The row ids of the people, or of the factions, as JSON. */
function idsOf(traits: readonly Trait[], wanted: Trait["type"]): string {
  return JSON.stringify(traits.filter(({ type }) => type === wanted).map(({ id }) => id));
}

const countArticles = (type: Trait["type"]) => `
  SELECT '${type}' AS type, value AS id, (SELECT count(*) FROM
      (SELECT 1 FROM ${type} named CROSS JOIN appearance ON ${type}_id = named.id
        WHERE named.canonical_id = value LIMIT ${mostCountedArticles})) AS articles
    FROM json_each(?)`;
const countAll = `${countArticles("person")} UNION ALL ${countArticles("faction")}`;

/** The traits of one article with their rarity. Nothing is counted further than `mostCountedArticles`. */
export async function rateTraits(
  manager: EntityManager,
  traits: readonly Trait[],
  total: number,
): Promise<RatedTrait[]> {
  const rows: { type: string; id: number; articles: number }[] = await manager.query(countAll, [
    idsOf(traits, "person"),
    idsOf(traits, "faction"),
  ]);
  const counted = new Map(rows.map(({ type, id, articles }) => [`${type} ${id}`, articles]));
  return traits.map((trait) => {
    const articles = counted.get(`${trait.type} ${trait.id}`) ?? 1;
    return { ...trait, articles, rarity: rarity(articles, total) };
  });
}
