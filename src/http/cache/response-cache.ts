import { byteLru } from "./byte-lru.ts";
import type { ContentCoding } from "./content-coding.ts";
import { type AnswerForm, formOf, type KeptAnswer, sizeOf } from "./kept-answer.ts";

/** Where an answer came from: the cache, a run of its own, or the run of an equal request at the same time. */
export type CacheOutcome = "hit" | "miss" | "collapsed";

interface Keepable {
  /** Null for an answer that must not be shared, such as one with errors. */
  readonly kept: KeptAnswer | null;
}

type Found<Answer> =
  | { readonly kept: KeptAnswer; readonly outcome: CacheOutcome }
  | { readonly kept: null; readonly own: Answer };

/** Answers of the API by what was asked, good for one version of the store. */
export interface ResponseCache {
  /** What is kept for a key; null if nothing is, or if the store has changed since. */
  find(key: string): KeptAnswer | null;
  /**
   * What is kept for a key, or else what `run` gives, which is kept from then on if it may be. Equal questions at the same time
   * share one run; an answer that may not be kept is for its own request only.
   */
  answer<Answer extends Keepable>(key: string, run: () => Promise<Answer>): Promise<Found<Answer>>;
  /** An answer in a content coding, which is made once. @param key where the answer is kept */
  form(key: string, answer: KeptAnswer, coding: ContentCoding): Promise<AnswerForm>;
  readonly counts: () => { readonly hits: number; readonly misses: number; readonly bytes: number };
}

/**
 * A cache that never gives an answer from before a commit that was over when the question came: it asks the store for its version
 * before each answer, and forgets everything when that has changed. An answer is kept only where the version after its run is the
 * one before it, so that it is of one state of the store.
 *
 * @param most in bytes; 0 keeps nothing, and asks for no version
 * @param readVersion a number that is another one after each change of the store
 */
export function responseCache(most: number, readVersion: () => number): ResponseCache {
  const kept = byteLru<KeptAnswer>(most);
  const underWay = new Map<string, Promise<Keepable>>();
  let keptVersion: number | undefined;
  let hits = 0;
  let misses = 0;

  const currentVersion = (): number => {
    const version = readVersion();
    if (version !== keptVersion) {
      kept.clear();
      keptVersion = version;
    }
    return version;
  };
  const hit = (key: string): KeptAnswer | null => {
    const known = kept.get(key);
    if (known) hits += 1;
    return known ?? null;
  };
  const runAndKeep = async <Answer extends Keepable>(key: string, before: number, run: () => Promise<Answer>) => {
    misses += 1;
    const own = await run();
    if (own.kept && currentVersion() === before) kept.set(key, own.kept, sizeOf(own.kept));
    return own;
  };

  return {
    find: (key) => {
      currentVersion();
      return hit(key);
    },
    answer: async (key, run) => {
      if (most === 0) return found(await run(), "miss");
      const version = currentVersion();
      const known = hit(key);
      if (known) return { kept: known, outcome: "hit" };
      // A run that began before a change must not answer who asks after it.
      const flight = `${version} ${key}`;
      const shared = underWay.get(flight);
      if (shared) {
        const theirs = await shared.catch(() => null);
        if (theirs?.kept) return { kept: theirs.kept, outcome: "collapsed" };
      }
      const running = runAndKeep(key, version, run);
      underWay.set(flight, running);
      try {
        return found(await running, "miss");
      } finally {
        if (underWay.get(flight) === running) underWay.delete(flight);
      }
    },
    form: async (key, answer, coding) => {
      const size = sizeOf(answer);
      const form = await formOf(answer, coding);
      if (sizeOf(answer) !== size && kept.get(key) === answer) kept.set(key, answer, sizeOf(answer));
      return form;
    },
    counts: () => ({ hits, misses, bytes: kept.bytes() }),
  };
}

function found<Answer extends Keepable>(own: Answer, outcome: CacheOutcome): Found<Answer> {
  return own.kept ? { kept: own.kept, outcome } : { kept: null, own };
}
