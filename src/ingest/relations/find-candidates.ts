import type { EntityManager } from "typeorm";
import { findByWords } from "../../store/full-text.ts";
import type { RatedTrait } from "./shared-entities.ts";
import { type TermStatistics, weighTerms } from "./similarity.ts";
import type { Subject } from "./subject.ts";

/**
 * What more articles share than this brings no candidates: it is no reason by itself, and looking through all that have
 * it would take longer the larger the store is. The work on one article is the product of these numbers at most.
 */
const mostSharing = 200;
/** The rarest people and factions that are looked up. */
const mostTraits = 20;
/** The rarest words that are looked up. */
const mostWords = 8;
/** Candidates by people and factions, by words, by quotes. */
const most = { traits: 10, words: 6, quotes: 6 };

/**
 * The articles that may be related to one, by what is rare in it; the subject itself is none of them.
 *
 * @param prints see `rarePrints`
 */
export async function findCandidates(
  manager: EntityManager,
  subject: Subject,
  traits: readonly RatedTrait[],
  prints: string | null,
  statistics: TermStatistics,
): Promise<number[]> {
  const found = [
    ...(await byTraits(manager, subject, traits)),
    ...(await byQuotes(manager, subject.id, prints)),
    ...(await byWords(manager, subject, statistics)),
  ];
  return [...new Set(found)].filter((id) => id !== subject.id);
}

/** Those that share the rarest people and factions; among equals the ones nearest in time. */
export const candidatesByTraits = `
  SELECT sketch.article_id AS id FROM (
      SELECT article_id, value ->> 1 AS weight FROM json_each(?)
        CROSS JOIN person ON canonical_id = value ->> 0 CROSS JOIN appearance ON person_id = person.id
      UNION ALL
      SELECT article_id, value ->> 1 AS weight FROM json_each(?)
        CROSS JOIN faction ON canonical_id = value ->> 0 CROSS JOIN appearance ON faction_id = faction.id) shared
    CROSS JOIN article_sketch sketch INDEXED BY article_sketch_day ON sketch.article_id = shared.article_id
  WHERE sketch.article_id <> ? GROUP BY sketch.article_id
  ORDER BY sum(weight) DESC, coalesce(abs(sketch.day - ?), 1e9), sketch.article_id LIMIT ${most.traits}`;

async function byTraits(manager: EntityManager, subject: Subject, traits: readonly RatedTrait[]): Promise<number[]> {
  const rare = traits
    .filter(({ articles }) => articles > 1 && articles <= mostSharing)
    .sort((a, b) => a.articles - b.articles || (a.key < b.key ? -1 : 1))
    .slice(0, mostTraits);
  const list = (type: RatedTrait["type"]) =>
    JSON.stringify(rare.filter((trait) => trait.type === type).map((trait) => [trait.id, weightOf(trait)]));
  return idsOf(manager, candidatesByTraits, [list("person"), list("faction"), subject.id, subject.day]);
}

const weightOf = ({ type, rarity: rare }: RatedTrait) => (type === "person" ? rare : rare / 2);

/** Those that quote the same words. */
export const candidatesByQuotes = `
  WITH rare AS MATERIALIZED (SELECT DISTINCT value ->> 0 AS print FROM json_each(?))
  SELECT article_id AS id FROM rare CROSS JOIN quote_print theirs ON theirs.print = rare.print WHERE article_id <> ?
    GROUP BY article_id ORDER BY count(DISTINCT rare.print) DESC, article_id LIMIT ${most.quotes}`;

async function byQuotes(manager: EntityManager, articleId: number, prints: string | null): Promise<number[]> {
  return prints === null ? [] : idsOf(manager, candidatesByQuotes, [prints, articleId]);
}

/** Those that rank highest for the words that say most about it. */
async function byWords(manager: EntityManager, subject: Subject, statistics: TermStatistics): Promise<number[]> {
  const shared = ([id]: [number, unknown]) => {
    const articles = statistics.articles.get(id) ?? 0;
    return articles > 1 && articles <= mostSharing;
  };
  const telling = [...weighTerms(subject, statistics)]
    .filter(shared)
    .map(([, term]) => term)
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords);
  // One more than wanted, because the article itself is among them.
  return findByWords(
    manager,
    telling.map(({ word }) => word),
    most.words + 1,
  );
}

async function idsOf(manager: EntityManager, sql: string, values: readonly unknown[]): Promise<number[]> {
  const rows: { id: number }[] = await manager.query(sql, [...values]);
  return rows.map(({ id }) => id);
}
