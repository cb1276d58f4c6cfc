import type { EntityManager } from "typeorm";
import type { Article } from "../../store/article.ts";
import { findCandidates } from "./find-candidates.ts";
import { indexArticle, type QuoteText, termStatistics, unindexArticle } from "./index-article.ts";
import { type End, firstComputedPosition, keepRelations, mostRelations } from "./keep-relations.ts";
import { rarePrints } from "./rare-prints.ts";
import { scoreRelation } from "./score-relation.ts";
import { type RatedTrait, rateTraits, sharedTraits, type Trait, traitsOf } from "./shared-entities.ts";
import { sharedQuotes } from "./shared-quotes.ts";
import { containment } from "./shingles.ts";
import { similarity, type TermStatistics, weighTerms } from "./similarity.ts";
import { readSubject, type Subject, subjectOf } from "./subject.ts";
import { unpackNumbers } from "./terms.ts";

/** An article in whose list another one was. */
export interface Neighbour {
  readonly articleId: number;
  /** True if the list had no room left, so that something else may have been kept out of it. */
  readonly full: boolean;
}

/**
 * Makes an article that was just stored findable, and relates it to the articles that are there: their lists get it where it
 * belongs among their highest scores. The rows it reads and writes are bounded whatever the store's size.
 *
 * @param article its row, and `quotes` its quotes in reading order
 * @param neighbours what `forgetRelations` gave for it, if it was there before
 */
export async function relateArticle(
  manager: EntityManager,
  article: Article,
  quotes: readonly QuoteText[],
  neighbours: readonly Neighbour[],
): Promise<void> {
  const subject = await subjectOf(manager, article);
  await relate(manager, subject, await indexArticle(manager, subject, quotes));
  for (const neighbour of await shortened(manager, article.id, neighbours)) {
    await relateAgain(manager, neighbour);
  }
}

/** Relates an article again that `indexArticle` has made findable. */
export async function relateAgain(manager: EntityManager, articleId: number): Promise<void> {
  const subject = await readSubject(manager, articleId);
  await relate(manager, subject, await termStatistics(manager, subject));
}

/**
 * Takes an article out of the lists of others and of the index, before what was read from it is deleted.
 *
 * @returns the articles in whose lists it was, for `relateArticle`, or for `relateAgain` each if it stays away
 */
export async function forgetRelations(manager: EntityManager, articleId: number): Promise<Neighbour[]> {
  const rows: { articleId: number; length: number }[] = await manager.query(
    `SELECT article_id AS "articleId", (SELECT count(*) FROM related_story other
        WHERE other.article_id = related_story.article_id AND other.position >= ?) AS length
      FROM related_story WHERE target_id = ? ORDER BY position, key`,
    [firstComputedPosition, articleId],
  );
  await manager.query("DELETE FROM related_story WHERE target_id = ?", [articleId]);
  await manager.query("DELETE FROM related_story WHERE article_id = ? AND position >= ?", [
    articleId,
    firstComputedPosition,
  ]);
  await unindexArticle(manager, articleId);
  return rows.map((row) => ({ articleId: row.articleId, full: row.length >= mostRelations }));
}

/** Of the neighbours with full lists, those to which the article did not come back before the last place. */
async function shortened(
  manager: EntityManager,
  articleId: number,
  neighbours: readonly Neighbour[],
): Promise<number[]> {
  const full = neighbours.filter((neighbour) => neighbour.full).map((neighbour) => neighbour.articleId);
  if (full.length === 0) return [];
  const rows: { id: number }[] = await manager.query(
    `SELECT value AS id FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM related_story mine
        JOIN related_story weaker ON weaker.article_id = mine.article_id
          AND (weaker.position, weaker.key) > (mine.position, mine.key)
        WHERE mine.article_id = value AND mine.target_id = ?)`,
    [JSON.stringify(full), articleId],
  );
  return rows.map(({ id }) => id);
}

async function relate(manager: EntityManager, subject: Subject, statistics: TermStatistics): Promise<void> {
  const { total } = statistics;
  const traits = await rateTraits(manager, await traitsOf(manager, subject.id), total);
  const prints = await rarePrints(manager, subject.id);
  const candidates = await findCandidates(manager, subject, traits, prints, statistics);
  if (candidates.length === 0) return;
  const sketches = await readSketches(manager, [subject.id, ...candidates]);
  const mine = sketches.get(subject.id);
  if (mine === undefined) throw new Error(`article ${subject.id} is not in the index`);
  const theirTraits = await sharedTraits(manager, candidates, traits);
  const quotes = await sharedQuotes(manager, prints, candidates, total);
  const words = { weighed: weighTerms(subject, statistics), norm: mine.norm };

  const relations = candidates.flatMap((id) => {
    const theirs = sketches.get(id);
    const scored =
      theirs &&
      scoreRelation({
        traits: pairTraits(traits, theirTraits.get(id) ?? []),
        quotes: quotes.get(id) ?? [],
        similarity: similarity(words, theirs),
        containment: containment(mine.shingles, theirs.shingles),
        days: mine.day === null || theirs.day === null ? null : Math.abs(mine.day - theirs.day),
      });
    if (!scored) return [];
    const there = { from: subject, to: theirs, ...scored };
    const reasons = scored.reasons.map(({ quoteKey, targetQuoteKey, ...reason }) =>
      quoteKey === undefined ? reason : { ...reason, quoteKey: targetQuoteKey, targetQuoteKey: quoteKey },
    );
    return [there, { from: theirs, to: subject, score: scored.score, reasons: reasons as typeof scored.reasons }];
  });
  if (relations.length > 0) await keepRelations(manager, relations);
}

interface Sketch extends End {
  readonly day: number | null;
  readonly terms: Uint32Array;
  readonly norm: number;
  readonly shingles: Uint32Array;
}

type SketchRow = Omit<Sketch, "terms" | "shingles"> & { readonly terms: Buffer; readonly shingles: Buffer };

async function readSketches(manager: EntityManager, articleIds: readonly number[]): Promise<Map<number, Sketch>> {
  const rows: SketchRow[] = await manager.query(
    `SELECT article.id, key, headline, url, day, terms, term_norm AS norm, shingles
      FROM article_sketch JOIN article ON article.id = article_id WHERE article_id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(articleIds)],
  );
  return new Map(
    rows.map(({ terms, shingles, ...row }) => [
      row.id,
      { ...row, terms: unpackNumbers(terms), shingles: unpackNumbers(shingles) },
    ]),
  );
}

function pairTraits(mine: readonly RatedTrait[], theirs: readonly Trait[]): [RatedTrait, Trait][] {
  const byId = new Map(theirs.map((trait) => [`${trait.type} ${trait.id}`, trait]));
  return mine.flatMap((trait): [RatedTrait, Trait][] => {
    const same = byId.get(`${trait.type} ${trait.id}`);
    return same === undefined ? [] : [[trait, same]];
  });
}
