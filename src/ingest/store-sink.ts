import type { EntityManager } from "typeorm";
import type { Store } from "../store/database.ts";
import { write } from "../store/write.ts";
import type { ArticleSink } from "./article-sink.ts";
import { findKnown } from "./articles/find-known.ts";
import { isReady, makeReady, type ReadyArticle, type Step, sameArticle } from "./articles/ready-article.ts";
import {
  findStored,
  outcomeOf,
  type SavedArticle,
  type StoredArticle,
  storeArticle,
  unchanged,
} from "./articles/save-article.ts";
import { IdSet } from "./id-set.ts";
import { mostSettled, settleQueue } from "./identity/settle-people.ts";
import { isDecided, takeDecision } from "./identity/take-decision.ts";
import { inSavepoint } from "./in-savepoint.ts";

/**
 * Stores what it takes, a call in one transaction, each article under a savepoint of its own.
 *
 * An article that comes twice in one run with different content is two articles that claim to be one. The second is
 * refused: were both kept as revisions, each run of the same input would store two more.
 */
export function storeSink(store: Store): ArticleSink {
  const taken = new IdSet();
  const note = (result: SavedArticle | Error) => {
    if (!(result instanceof Error)) taken.add(result.id);
    return result;
  };
  return {
    known: (sources) => findKnown(store, sources),
    save: async (articles) => {
      const steps = await settleUnchanged(store, articles.map(makeReady));
      if (!steps.some(isReady)) return steps.flatMap((step) => (isReady(step) ? [] : [note(step)]));
      return write(store, async (manager) => {
        const results: (SavedArticle | Error)[] = [];
        const stored = await storedByKey((sql, parameters) => manager.query(sql, parameters), steps);
        for (const step of steps)
          results.push(note(isReady(step) ? await saveOne(manager, step, stored, taken) : step));
        await settleQueue(manager, mostSettled * steps.length);
        return results;
      });
    },
    decide: async (decision) => {
      if (!(await isDecided(store, decision))) await takeDecision(store, decision);
    },
  };
}

type Query = (sql: string, parameters: string[]) => Promise<StoredArticle[]>;

/** What is stored of the articles that are to be written, in one statement. */
async function storedByKey(query: Query, steps: readonly Step[]): Promise<Map<string, StoredArticle>> {
  const keys = steps.flatMap((step) => (isReady(step) ? [step.columns.key] : []));
  return new Map((await findStored(query, keys)).map((article) => [article.key, article]));
}

/** What is the same as before is not written: not even a transaction is made for it. */
async function settleUnchanged(store: Store, steps: readonly Step[]): Promise<Step[]> {
  const stored = await storedByKey((sql, parameters) => store.reader.all(sql, parameters), steps);
  return steps.map((step) => {
    if (!isReady(step)) return step;
    const before = stored.get(step.columns.key);
    // One that comes again in this batch is looked at when the first one is stored.
    stored.delete(step.columns.key);
    return before && outcomeOf(before, step.columns) === "unchanged" ? unchanged(before) : step;
  });
}

/**
 * Writes an article.
 *
 * @param stored what the store has of this batch's articles, by key; kept up to date
 */
async function saveOne(
  manager: EntityManager,
  { columns, article }: ReadyArticle,
  stored: Map<string, StoredArticle>,
  taken: IdSet,
): Promise<SavedArticle | Error> {
  const before = stored.get(columns.key) ?? null;
  const outcome = outcomeOf(before, columns);
  if (before && outcome === "unchanged") return unchanged(before);
  if (before && outcome === "updated" && taken.has(before.id)) return sameArticle(columns);
  const saved = await inSavepoint(manager, () => storeArticle(manager, before, columns, article));
  if (!(saved instanceof Error)) stored.set(columns.key, { ...columns, ...saved });
  return saved;
}
