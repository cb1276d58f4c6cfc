import type { ArticleSink } from "./article-sink.ts";
import { type FoundArticle, type FoundDecision, findArticles } from "./find-articles.ts";
import { ingestArticles, type Outcome } from "./ingest-articles.ts";
import { findInputs } from "./inputs/find-inputs.ts";
import type { Failed } from "./inputs/input.ts";
import { type ReadingOptions, readDocuments } from "./inputs/read-documents.ts";
import { sourceReader } from "./read-source.ts";

export interface IngestOptions extends ReadingOptions {
  /** How many threads work: one stores, the others read; 1 does both. */
  readonly threads: number;
  /** Is told of each article that is found, before it is read. */
  readonly onFound: () => void;
  /** Leaves out files of folders; see `findInputs`. */
  readonly skip: (path: string) => boolean;
}

/** For inputs of our own, which nobody watches. The longest articles have some hundred kilobytes. */
export const plainOptions: IngestOptions = {
  maxDocument: 10 * 1024 ** 2,
  maxUnpacked: 4 * 1024 ** 3,
  openLink: () => Promise.reject(new Error("these inputs are on this machine")),
  signal: new AbortController().signal,
  onBytes: () => {},
  threads: 1,
  onFound: () => {},
  skip: () => false,
};

/**
 * Reads everything there is under the names given, and stores it; see `findInputs` and `ingestArticles`.
 *
 * @param options.signal stops the reading; what was read until then is stored
 */
export async function ingestInputs(
  names: readonly string[],
  sink: ArticleSink,
  options: IngestOptions,
  report: (outcomes: readonly Outcome[]) => Promise<void>,
): Promise<void> {
  const reader = sourceReader(options.threads);
  try {
    const found = findArticles(readDocuments(findInputs(names, options.skip), options));
    await ingestArticles(noted(takingDecisions(found, sink), options.onFound), sink, reader, report);
  } finally {
    await reader.close();
  }
}

/** Hands the decisions among what was found to the sink, before any article that comes after them. */
async function* takingDecisions(
  found: AsyncIterable<FoundArticle | FoundDecision | Failed>,
  sink: ArticleSink,
): AsyncGenerator<FoundArticle | Failed> {
  for await (const item of found) {
    if ("decision" in item) await sink.decide(item.decision);
    else yield item;
  }
}

async function* noted<Item>(items: AsyncIterable<Item>, note: () => void): AsyncGenerator<Item> {
  for await (const item of items) {
    note();
    yield item;
  }
}
