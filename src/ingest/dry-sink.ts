import type { Store } from "../store/database.ts";
import type { ArticleSink } from "./article-sink.ts";
import { findKnown } from "./articles/find-known.ts";
import { isReady, makeReady, type ReadyArticle, type Step, sameArticle } from "./articles/ready-article.ts";
import { findStored, outcomeOf, type SavedArticle } from "./articles/save-article.ts";
import { shortSlugOf } from "./slug.ts";

/**
 * Says what `storeSink` would do, and writes nothing.
 *
 * @param store null where there is none yet: then everything is new
 */
export function drySink(store: Store | null): ArticleSink {
  /** The content of each article of this run, by its key; null for what is stored as it is. */
  const taken = new Map<string, string | null>();

  const settleKnown = (article: SavedArticle): SavedArticle | Error => {
    // The run would have replaced what it is known by.
    if (typeof taken.get(article.key) === "string") return sameArticle();
    taken.set(article.key, null);
    return article;
  };

  const settleReady = async ({ columns }: ReadyArticle): Promise<SavedArticle | Error> => {
    const { key, contentHash } = columns;
    const held = taken.get(key);
    const [before = null] = store
      ? await findStored((sql, parameters) => store.reader.all(sql, parameters), [key])
      : [];
    const outcome = held === contentHash ? "unchanged" : outcomeOf(before, columns);
    const replaced = typeof held === "string" && held !== contentHash;
    if (replaced || (held === null && outcome === "updated")) return sameArticle(columns);
    if (held === undefined) taken.set(key, outcome === "unchanged" ? null : contentHash);
    return { id: before?.id ?? 0, outcome, key, slug: before?.slug ?? shortSlugOf(columns.headline) };
  };

  const settle = (step: Step) => {
    if (step instanceof Error) return step;
    return isReady(step) ? settleReady(step) : settleKnown(step);
  };

  return {
    known: async (sources) => (store ? findKnown(store, sources) : sources.map(() => null)),
    save: async (articles) => {
      const results: (SavedArticle | Error)[] = [];
      for (const step of articles.map(makeReady)) results.push(await settle(step));
      return results;
    },
    decide: async () => {},
  };
}
