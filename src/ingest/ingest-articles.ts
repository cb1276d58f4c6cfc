import type { Source } from "../formats/source.ts";
import type { ArticleSink } from "./article-sink.ts";
import { articleKey } from "./articles/article-key.ts";
import type { SavedArticle } from "./articles/save-article.ts";
import type { ReadArticle } from "./articles/write-article.ts";
import { type FoundArticle, notAnArticle } from "./find-articles.ts";
import { type BatchLimits, inBatches } from "./in-batches.ts";
import { inOrder } from "./in-order.ts";
import { IngestError } from "./ingest-error.ts";
import type { Failed } from "./inputs/input.ts";
import type { ReadResult } from "./read-source.ts";
import type { WorkPool } from "./work-pool.ts";

/** What became of one article or input. */
export type Outcome = { readonly where: string; readonly named: boolean } & (
  | SavedArticle
  | { readonly outcome: "failed"; readonly error: Error }
);

/** Weight in bytes of source. A batch is one transaction; a larger one is no faster, and holds the write lock longer. */
const batchLimits: BatchLimits = { count: 64, weight: 4 * 1024 ** 2, patience: 200 };

/** One batch is being written while the threads read another and a third is collected. */
const batchesUnderWay = 3;

/** An article on its way: read; or not to be read, because the store has it; or failed. */
type Prepared = { readonly where: string; readonly named: boolean } & (
  | ReadArticle
  | (Pick<FoundArticle, "source" | "earlier"> & { readonly known: SavedArticle })
  | { readonly error: Error }
);

/**
 * Reads articles and stores them, batch by batch, in their order: the store is the same however many threads read.
 * An article that fails fails alone. A bounded number of them is held in memory, so a slow store slows the source down.
 *
 * @param report is told of each batch when it is stored
 * @throws StoreError if the store cannot go on, for example STORE_FULL; the batches reported are kept
 */
export async function ingestArticles(
  found: AsyncIterable<FoundArticle | Failed>,
  sink: ArticleSink,
  reader: WorkPool<Source, ReadResult>,
  report: (outcomes: readonly Outcome[]) => Promise<void>,
): Promise<void> {
  const weigh = (article: FoundArticle | Failed) => ("source" in article ? sizeOf(article) : 0);
  await inOrder(
    inBatches(found, weigh, batchLimits),
    batchesUnderWay,
    (batch) => prepare(batch, sink, reader),
    async (prepared) => report(await save(await confirm(prepared, sink, reader), sink)),
  );
}

/** In bytes of source, of its earlier revisions too. */
function sizeOf({ source, earlier = [] }: FoundArticle): number {
  return [source, ...earlier].reduce((size, { bytes }) => size + bytes.length, 0);
}

async function prepare(
  batch: readonly (FoundArticle | Failed)[],
  sink: ArticleSink,
  reader: WorkPool<Source, ReadResult>,
): Promise<Prepared[]> {
  const sources = batch.flatMap((article) => ("source" in article ? [article.source] : []));
  const known = new Map((await sink.known(sources)).map((saved, index) => [sources[index], saved]));
  return Promise.all(
    batch.map((article) => {
      if ("error" in article) return { ...article, named: true };
      const saved = known.get(article.source);
      return saved ? { ...article, known: saved } : read(article, reader);
    }),
  );
}

async function read(found: FoundArticle, reader: WorkPool<Source, ReadResult>): Promise<Prepared> {
  const { where, named, source, earlier = [] } = found;
  try {
    const articles = earlier.map((each) => readOne(each, reader));
    return { where, named, ...(await readOne(source, reader)), earlier: await Promise.all(articles) };
  } catch (cause) {
    return { where, named, error: asReadingError(cause) };
  }
}

async function readOne(source: Source, reader: WorkPool<Source, ReadResult>): Promise<ReadArticle> {
  const result = await reader.run(source);
  if ("problem" in result) throw notAnArticle(result.problem);
  return { source, ...result };
}

function asReadingError(cause: unknown): Error {
  if ((cause as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY") {
    const message = "reading it takes more memory than a thread may use: split it into smaller articles";
    return new IngestError("DOCUMENT_TOO_LARGE", message, { cause });
  }
  return cause instanceof Error ? cause : new Error(String(cause));
}

/**
 * Between the look at the store and the turn of this batch, an earlier article may have changed what is stored: what is
 * no longer known is read after all.
 */
async function confirm(
  batch: readonly Prepared[],
  sink: ArticleSink,
  reader: WorkPool<Source, ReadResult>,
): Promise<Prepared[]> {
  const again = batch.flatMap((article) => ("known" in article ? [article] : []));
  const known = new Map((await sink.known(again.map(({ source }) => source))).map((saved, at) => [again[at], saved]));
  const changing = new Set<string>();
  return Promise.all(
    batch.map((article) => {
      if ("story" in article) changing.add(articleKey(article.story));
      if (!("known" in article)) return article;
      return known.get(article) && !changing.has(article.known.key) ? article : read(article, reader);
    }),
  );
}

async function save(batch: readonly Prepared[], sink: ArticleSink): Promise<Outcome[]> {
  const good = batch.flatMap((article) => ("error" in article ? [] : [article]));
  const saved = await sink.save(good.map((article) => ("known" in article ? article.known : article)));
  const outcomes = new Map(saved.map((result, index) => [good[index], result]));
  return batch.map((article): Outcome => {
    const { where, named } = article;
    const result = "error" in article ? article.error : outcomes.get(article);
    if (result === undefined) throw new Error(`no outcome for ${where}`);
    return result instanceof Error ? { where, named, outcome: "failed", error: result } : { where, named, ...result };
  });
}
