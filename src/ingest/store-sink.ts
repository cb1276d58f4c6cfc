import type { EntityManager } from "typeorm";
import type { Store } from "../store/database.ts";
import { write } from "../store/write.ts";
import type { ArticleSink } from "./article-sink.ts";
import { findKnown } from "./articles/find-known.ts";
import { isReady, makeReady, type ReadyArticle, type Step, sameArticle } from "./articles/ready-article.ts";
import { findStored, outcomeOf, replaceArticle, type SavedArticle, unchanged } from "./articles/save-article.ts";
import { IdSet } from "./id-set.ts";
import { mostSettled, settleQueue } from "./identity/settle-people.ts";
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
        for (const step of steps) results.push(note(isReady(step) ? await saveOne(manager, step, taken) : step));
        await settleQueue(manager, mostSettled * steps.length);
        return results;
      });
    },
  };
}

/** What is the same as before is not written: not even a transaction is made for it. */
async function settleUnchanged(store: Store, steps: readonly Step[]): Promise<Step[]> {
  const keys = new Set<string>();
  const settled: Step[] = [];
  for (const step of steps) {
    const repeated = isReady(step) && keys.has(step.columns.key);
    if (!isReady(step) || repeated) settled.push(step);
    else {
      const before = await findStored((sql, parameters) => store.reader.all(sql, parameters), step.columns.key);
      settled.push(before && outcomeOf(before, step.columns) === "unchanged" ? unchanged(before) : step);
      keys.add(step.columns.key);
    }
  }
  return settled;
}

async function saveOne(
  manager: EntityManager,
  { columns, article }: ReadyArticle,
  taken: IdSet,
): Promise<SavedArticle | Error> {
  const before = await findStored((sql, parameters) => manager.query(sql, parameters), columns.key);
  const outcome = outcomeOf(before, columns);
  if (before && outcome === "unchanged") return unchanged(before);
  if (before && outcome === "updated" && taken.has(before.id)) return sameArticle(columns);
  return inSavepoint(manager, () => replaceArticle(manager, before, columns, article));
}
