import type { ArticleSink } from "./article-sink.ts";
import { findArticles } from "./find-articles.ts";
import { findInputs } from "./find-inputs.ts";
import { ingestArticles, type Outcome } from "./ingest-articles.ts";
import { type ReadingOptions, readDocuments } from "./read-documents.ts";
import { sourceReader } from "./read-source.ts";

export interface IngestOptions extends ReadingOptions {
  /** How many threads read articles; 1 for this one only. */
  readonly threads: number;
  /** Leaves out files of folders; see `findInputs`. */
  readonly skip: (path: string) => boolean;
}

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
    await ingestArticles(findArticles(readDocuments(findInputs(names, options.skip), options)), sink, reader, report);
  } finally {
    await reader.close();
  }
}
