import type { Store } from "../store/database.ts";
import type { ArticleSink } from "./article-sink.ts";
import { findKnown } from "./find-known.ts";
import { isReady, makeReady, type Step, sameArticle } from "./ready-article.ts";
import { findStored, outcomeOf, type SavedArticle } from "./save-article.ts";
import { shortSlugOf } from "./slug.ts";

/**
 * Says what `storeSink` would do, and writes nothing.
 *
 * @param store null where there is none yet: then everything is new
 */
export function drySink(store: Store | null): ArticleSink {
  /** The content of each article of this run, by its key; null for what is stored as it is. */
  const taken = new Map<string, string | null>();
  const settle = async (step: Step): Promise<SavedArticle | Error> => {
    if (step instanceof Error) return step;
    if (!isReady(step)) {
      taken.set(step.key, taken.get(step.key) ?? null);
      return step;
    }
    const { key, contentHash, headline } = step.columns;
    const held = taken.get(key);
    const before = store && (await findStored((sql, parameters) => store.reader.all(sql, parameters), key));
    const outcome = held === contentHash ? "unchanged" : outcomeOf(before, step.columns);
    if (held !== undefined && outcome !== "unchanged") return sameArticle(step.columns);
    taken.set(key, outcome === "unchanged" ? (held ?? null) : contentHash);
    return { id: before?.id ?? 0, outcome, key, slug: before?.slug ?? shortSlugOf(headline) };
  };
  return {
    known: async (sources) => (store ? findKnown(store, sources) : sources.map(() => null)),
    save: async (articles) => {
      const results: (SavedArticle | Error)[] = [];
      for (const step of articles.map(makeReady)) results.push(await settle(step));
      return results;
    },
  };
}
