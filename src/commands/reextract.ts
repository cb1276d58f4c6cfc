import { type ReextractReport, reextract } from "../ingest/revisions/reextract.ts";
import { closeStore, openStore } from "../store/database.ts";
import { migrateUp } from "../store/migrate.ts";
import { exitCode } from "./exit-code.ts";
import { describeError, reportFailure } from "./failure.ts";
import { print } from "./print.ts";
import { type Progress, showProgress } from "./progress.ts";
import { stopSignal } from "./stop-signal.ts";

interface Options {
  readonly since: string | undefined;
  readonly json: boolean;
  readonly debug: boolean;
}

/** Reads stored articles again and prints what changed; at Ctrl+C what is done is kept. */
export async function runReextract(storePath: string, { since, json, debug }: Options): Promise<void> {
  const store = await openStore(storePath);
  try {
    await migrateUp(store);
    let progress: Progress | undefined;
    const report = await reextract(store, {
      since,
      signal: stopSignal(),
      onProgress: ({ articles, read, failures }) => {
        progress ??= showProgress("articles read again", articles);
        progress.step(read + failures.length);
      },
    });
    progress?.clear();
    for (const { slug, reason } of report.failures) reportFailure(reason, debug, slug);
    for (const line of json ? [toJson(report)] : describe(report)) await print(line);
    if (report.interrupted) process.exitCode = exitCode.interrupted;
  } finally {
    await closeStore(store);
  }
}

function describe({
  articles,
  read,
  changed,
  quotes,
  speakersChanged,
  failures,
  ...report
}: ReextractReport): string[] {
  const { extractorVersion, interrupted } = report;
  if (articles === 0) return [`nothing to do: no article is left that extractor ${extractorVersion} has to read again`];
  const failed = failures.length === 0 ? "" : `, ${failures.length} failed and kept as before`;
  return [
    `${read} of ${articles} articles read again by extractor ${extractorVersion}${failed}`,
    `quotes: ${quotes.added} added, ${quotes.lost} lost, ${quotes.reworded} reworded; speakers: ${speakersChanged} changed; articles with a change: ${changed}`,
    ...(interrupted ? ["stopped before the end; run the same command again to go on"] : []),
  ];
}

function toJson({ failures, ...report }: ReextractReport): string {
  const reasons = failures.map(({ slug, reason }) => ({ slug, reason: describeError(reason) }));
  return JSON.stringify({ ...report, failures: reasons });
}
