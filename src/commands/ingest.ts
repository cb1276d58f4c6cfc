import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { Config } from "../config.ts";
import type { ArticleSink } from "../ingest/article-sink.ts";
import { drySink } from "../ingest/dry-sink.ts";
import type { FetchOptions } from "../ingest/fetch/link-fetcher.ts";
import { settleAll } from "../ingest/identity/settle-all.ts";
import { ingestInputs } from "../ingest/ingest-inputs.ts";
import { measureInputs } from "../ingest/inputs/measure-inputs.ts";
import type { OpenLink } from "../ingest/inputs/open-input.ts";
import { storeSink } from "../ingest/store-sink.ts";
import { closeStore, openStore } from "../store/database.ts";
import { lockStore } from "../store/lock-store.ts";
import { migrateUp } from "../store/migrate.ts";
import { exitCode } from "./exit-code.ts";
import { reportFailure } from "./failure.ts";
import { defaultFailurePath, failureFile } from "./failure-file.ts";
import { showIngestProgress } from "./ingest-progress.ts";
import { type IngestReport, ingestReport, type ReportOptions } from "./ingest-report.ts";
import { ownFiles } from "./own-files.ts";
import { packageVersion } from "./package.ts";
import { signalExitCode, stopSignal } from "./stop-signal.ts";

export interface IngestCommandOptions extends ReportOptions {
  readonly threads?: number;
  readonly allowFailures?: boolean;
  /** The path of the list of failures. */
  readonly failures?: string;
  readonly allowPrivate?: boolean;
}

interface RunOptions extends IngestCommandOptions {
  /** True for files that are not to be read, because they are ours. */
  readonly skip: (path: string) => boolean;
}

/**
 * Stores the articles of all inputs, says what became of them, and at the end how many went which way.
 *
 * Ends with exit code 1 if anything failed; told to stop, it stores what it has read and ends as a shell expects it.
 */
export async function ingest(config: Config, names: readonly string[], options: IngestCommandOptions): Promise<void> {
  const stop = stopSignal();
  await (options.dryRun ? withDrySink : withStoreSink)(config.storePath, async (sink) => {
    const path = options.failures ?? (options.dryRun ? null : defaultFailurePath(config.storePath));
    const skip = await ownFiles(config.storePath, path);
    const failures = path === null ? null : await failureFile(path);
    const report = ingestReport(options, failures);
    const complete = await run(config, names, { ...options, skip }, sink, report, stop);
    await report.end(stop.aborted);
    await failures?.close();
    const good = complete && (report.counts.failed === 0 || options.allowFailures);
    process.exitCode = good ? exitCode.ok : exitCode.failure;
  });
  if (!stop.aborted) return;
  console.error("newsgraph: stopped before the end; what is stored is whole, and the same command does the rest");
  // A pipe that was being read may still be waiting for its writer.
  process.exit(signalExitCode(stop.reason));
}

/** False if something ended the whole run, such as a full disk; it is told before the summary of what is stored. */
async function run(
  { maxDocument, maxUnpacked, fetchTimeout }: Config,
  names: readonly string[],
  { threads = availableParallelism(), allowPrivate = false, debug, skip }: RunOptions,
  sink: ArticleSink,
  report: IngestReport,
  signal: AbortSignal,
): Promise<boolean> {
  const progress = showIngestProgress(report.counts);
  const done = new AbortController();
  measureInputs(names, skip, done.signal).then(progress.expect, () => {});
  try {
    const openLink = linkOpener(allowPrivate, { timeout: fetchTimeout, maxAnswer: maxUnpacked });
    const reading = {
      maxDocument,
      maxUnpacked,
      openLink,
      threads,
      skip,
      signal,
      onBytes: progress.read,
      onFound: progress.find,
    };
    await ingestInputs(names, sink, reading, async (outcomes) => {
      progress.clear();
      await report.add(outcomes);
    });
    progress.close();
    return true;
  } catch (error) {
    progress.close();
    reportFailure(error, debug);
    return false;
  } finally {
    done.abort();
  }
}

/** Loads what fetches only when there is something to fetch. */
function linkOpener(allowPrivate: boolean, limits: Pick<FetchOptions, "timeout" | "maxAnswer">): OpenLink {
  const load = async (): Promise<OpenLink> => {
    const [{ linkFetcher }, { isPublicAddress }] = await Promise.all([
      import("../ingest/fetch/link-fetcher.ts"),
      import("../ingest/fetch/public-address.ts"),
    ]);
    return linkFetcher({ ...limits, version: packageVersion, mayConnect: allowPrivate ? () => true : isPublicAddress });
  };
  let fetcher: Promise<OpenLink> | undefined;
  return async (address, signal) => {
    fetcher ??= load();
    return (await fetcher)(address, signal);
  };
}

/** Gives a sink that stores, in a store that nobody else fills in the meantime. */
async function withStoreSink(path: string, work: (sink: ArticleSink) => Promise<void>): Promise<void> {
  const release = await lockStore(path);
  try {
    const store = await openStore(path, { memory: "small" });
    try {
      await migrateUp(store);
      await work(storeSink(store));
      await settleAll(store);
    } finally {
      await closeStore(store);
    }
  } finally {
    await release();
  }
}

async function withDrySink(path: string, work: (sink: ArticleSink) => Promise<void>): Promise<void> {
  const store = existsSync(path) ? await openStore(path, { readonly: true, memory: "small" }) : null;
  try {
    await work(drySink(store));
  } finally {
    if (store) await closeStore(store);
  }
}
