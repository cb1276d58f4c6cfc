import type { EntityManager } from "typeorm";
import { extractorVersion } from "../../extract/extractor-version.ts";
import type { Store } from "../../store/database.ts";
import { write } from "../../store/write.ts";
import type { ReadArticle } from "../articles/write-article.ts";
import { settleAll } from "../identity/settle-all.ts";
import { inSavepoint } from "../in-savepoint.ts";
import { compareVersions } from "./compare-versions.ts";
import { readAgain } from "./read-stored.ts";
import { rereadArticle } from "./reread-article.ts";
import { type StoredSource, storedSources } from "./stored-source.ts";

/** Articles a transaction: what a kill undoes, and how long another writer waits. */
const batchSize = 20;

/** What a run has done so far. */
export interface ReextractReport {
  /** The version that reads now. */
  readonly extractorVersion: string;
  /** How many articles there were to read. */
  readonly articles: number;
  read: number;
  /** Of those read, the ones in which any quote or speaker changed. */
  changed: number;
  readonly quotes: { added: number; lost: number; reworded: number };
  /** Quotes of the same words that somebody else is now the speaker of. */
  speakersChanged: number;
  /** The articles that could not be read; they are as they were. */
  readonly failures: { readonly slug: string; readonly reason: unknown }[];
  /** True if the run was told to stop before the last article. */
  interrupted: boolean;
}

export interface ReextractOptions {
  /** Only what was last read by a version before this one; all that the present version has not read, where left out. */
  readonly since?: string | undefined;
  /** Ends the run after the batch that is under way. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (report: ReextractReport) => void;
}

/**
 * Reads stored articles again from the bytes they came in. What was done is done: a run that was interrupted, by a signal
 * or by force, is continued by another one. An article that cannot be read any more is kept as it is and reported.
 */
export async function reextract(store: Store, options: ReextractOptions = {}): Promise<ReextractReport> {
  const versions = await outdatedVersions(store, options.since);
  const report = await emptyReport(store, versions);
  for (let after = 0; ; ) {
    const batch = await storedSources(store.reader, versions, after, batchSize);
    if (batch.length === 0) break;
    if (options.signal?.aborted) return Object.assign(report, { interrupted: true });
    const inputs = batch.map((stored) => [stored, tryTo(() => readAgain(stored.source))] as const);
    const outcomes = await write(store, (manager) => saveBatch(manager, inputs));
    // Counted only once the batch is committed.
    for (const outcome of outcomes) note(report, outcome);
    options.onProgress?.(report);
    after = batch.at(-1)?.articleId ?? after;
  }
  await settleAll(store);
  return report;
}

/** The versions in the store whose readings are to be replaced. */
async function outdatedVersions(store: Store, since: string | undefined): Promise<string[]> {
  const rows = await store.reader.all<{ version: string }>(
    "SELECT DISTINCT extractor_version AS version FROM article WHERE extractor_version <> ?",
    [extractorVersion],
  );
  return rows
    .map(({ version }) => version)
    .filter((version) => since === undefined || compareVersions(version, since) < 0);
}

async function emptyReport(store: Store, versions: readonly string[]): Promise<ReextractReport> {
  const [counted] = await store.reader.all<{ count: number }>(
    "SELECT count(*) AS count FROM article WHERE extractor_version IN (SELECT value FROM json_each(?))",
    [JSON.stringify(versions)],
  );
  return {
    extractorVersion,
    articles: counted?.count ?? 0,
    read: 0,
    changed: 0,
    quotes: { added: 0, lost: 0, reworded: 0 },
    speakersChanged: 0,
    failures: [],
    interrupted: false,
  };
}

type Attempt<Result> = { readonly result: Result } | { readonly reason: unknown };

function tryTo<Result>(work: () => Result): Attempt<Result> {
  try {
    return { result: work() };
  } catch (reason) {
    return { reason };
  }
}

type Outcome =
  | { readonly slug: string; readonly kinds: readonly string[] }
  | { readonly slug: string; readonly reason: unknown };

async function saveBatch(
  manager: EntityManager,
  inputs: readonly (readonly [StoredSource, Attempt<ReadArticle>])[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [{ articleId, slug, digest }, attempt] of inputs) {
    if ("reason" in attempt) outcomes.push({ slug, reason: attempt.reason });
    else if (await isUnchanged(manager, articleId, digest)) {
      const changes = await inSavepoint(manager, () => rereadArticle(manager, articleId, attempt.result));
      outcomes.push(
        changes instanceof Error ? { slug, reason: changes } : { slug, kinds: changes.map(({ kind }) => kind) },
      );
    }
  }
  return outcomes;
}

/** False if another process replaced or deleted the article while it was read here. */
async function isUnchanged(manager: EntityManager, articleId: number, digest: string): Promise<boolean> {
  const same = "SELECT 1 FROM article_source WHERE article_id = ? AND digest = ?";
  return (await manager.query(same, [articleId, digest])).length > 0;
}

function note(report: ReextractReport, outcome: Outcome): void {
  if ("reason" in outcome) {
    report.failures.push(outcome);
    return;
  }
  const count = (wanted: string) => outcome.kinds.filter((kind) => kind === wanted).length;
  report.read += 1;
  report.changed += outcome.kinds.length > 0 ? 1 : 0;
  report.quotes.added += count("ADDED");
  report.quotes.lost += count("LOST");
  report.quotes.reworded += count("REWORDED");
  report.speakersChanged += count("REATTRIBUTED");
}
