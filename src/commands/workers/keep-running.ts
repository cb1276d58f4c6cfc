import { setTimeout } from "node:timers/promises";
import type { Logger } from "pino";
import { CommandError } from "../failure.ts";
import { restartDelay } from "./restart-delay.ts";
import { type StartedWorker, startWorker } from "./start-worker.ts";

/**
 * Has another worker take the place of one that died, and so on; resolves when told to stop and the last one is gone.
 *
 * @throws CommandError where they die again and again
 */
export async function keepRunning(first: StartedWorker, log: Logger, stopping: AbortSignal): Promise<void> {
  const { worker } = first.task;
  const deaths: number[] = [];
  let ending = await first.ended;
  while (!stopping.aborted) {
    deaths.push(performance.now());
    const delay = restartDelay(deaths);
    if (delay === null) throw new CommandError(`worker ${worker} ended again and again, the last time so: ${ending}`);
    log.error({ worker, ending, restartAfterMilliseconds: delay }, "a worker ended; another takes its place");
    await setTimeout(delay, undefined, { signal: stopping }).catch(() => {});
    if (stopping.aborted) return;
    ending = await startWorker(first.task, stopping).then(
      ({ ended }) => ended,
      (error: Error) => error.message,
    );
  }
}
