import type { Outcome } from "../ingest/ingest-articles.ts";
import { encodeGlobalId } from "../query/global-id.ts";
import { describeError, reportFailure } from "./failure.ts";
import type { FailureFile, FailureLine } from "./failure-file.ts";
import { describeCounts, type IngestCounts, noCounts } from "./ingest-counts.ts";
import { print } from "./print.ts";

/** So many failures are told one by one on the terminal; the file has them all. */
const failuresTold = 20;

export interface ReportOptions {
  readonly json?: boolean;
  readonly verbose?: boolean;
  readonly dryRun?: boolean;
  readonly debug: boolean;
}

/** Tells what becomes of the articles of a run, as it goes on and at its end. */
export interface IngestReport {
  readonly counts: IngestCounts;
  readonly add: (outcomes: readonly Outcome[]) => Promise<void>;
  readonly end: (stopped: boolean) => Promise<void>;
}

/**
 * For a person: a line for each article that was asked for by name, each failure, and a summary. For a machine (`json`):
 * a line of JSON for each article and for the summary.
 *
 * @param failures where each failure is listed; null for nowhere
 */
export function ingestReport(options: ReportOptions, failures: FailureFile | null): IngestReport {
  const counts = noCounts();
  const start = performance.now();
  const tell = options.json ? tellMachine : tellPerson(options, counts, failures);
  return {
    counts,
    add: async (outcomes) => {
      await failures?.add(outcomes.flatMap(failureLines));
      for (const outcome of outcomes) {
        counts[outcome.outcome]++;
        await tell(outcome);
      }
    },
    end: async (stopped) => {
      const seconds = Math.round(performance.now() - start) / 1000;
      const listed = counts.failed > 0 && failures ? failures.path : null;
      if (options.json) {
        const summary = { ...counts, seconds, dryRun: options.dryRun ?? false, stopped, failures: listed };
        return print(JSON.stringify({ summary }));
      }
      await print(`${options.dryRun ? "dry run, nothing was written: " : ""}${describeCounts(counts)}`);
      if (listed !== null) await print(`each failure with its reason: ${listed}`);
    },
  };
}

function failureLines(outcome: Outcome): FailureLine[] {
  if (outcome.outcome !== "failed") return [];
  const { where, error } = outcome;
  return [{ where, ...("code" in error ? { code: String(error.code) } : {}), reason: describeError(error) }];
}

async function tellMachine(outcome: Outcome): Promise<void> {
  const { where } = outcome;
  if (outcome.outcome !== "failed") {
    const { key, slug } = outcome;
    return print(JSON.stringify({ where, outcome: outcome.outcome, id: encodeGlobalId("Article", key), slug }));
  }
  const [failure] = failureLines(outcome);
  return print(JSON.stringify({ where, outcome: "failed", ...failure }));
}

function tellPerson(options: ReportOptions, counts: IngestCounts, failures: FailureFile | null) {
  return async (outcome: Outcome): Promise<void> => {
    const { where, named } = outcome;
    if (outcome.outcome !== "failed") {
      if (named || options.verbose) await print(`${outcome.outcome.padEnd(9)}  ${where}  ${outcome.slug}`);
    } else if (counts.failed <= failuresTold) reportFailure(outcome.error, options.debug, where);
    else if (counts.failed === failuresTold + 1) {
      const listed = failures ? `each is listed in ${failures.path}` : "--failures lists them in a file";
      console.error(`newsgraph: further failures are only counted; ${listed}`);
    }
  };
}
