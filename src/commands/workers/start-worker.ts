import cluster from "node:cluster";
import { once } from "node:events";
import { CommandError } from "../failure.ts";
import { type Report, stop, type Task } from "./message.ts";

/** A worker process that listens. */
export interface StartedWorker {
  readonly task: Task;
  /** As `RunningServer` has it. */
  readonly url: string;
  /** Resolves when the process is gone, with how it ended. */
  readonly ended: Promise<string>;
}

/**
 * Starts a worker process, and resolves when it listens.
 *
 * @param stopping when it aborts, the worker is told to stop, or killed where it does not listen yet
 * @throws CommandError with the worker's own line where it cannot
 */
export async function startWorker(task: Task, stopping: AbortSignal): Promise<StartedWorker> {
  const worker = cluster.fork();
  const ended = once(worker, "exit").then(howItEnded, (error: Error) => error.message);
  const failed = ended.then((ending) => {
    throw new CommandError(`worker ${task.worker} ended before it was ready (${ending})`);
  });
  // Sending fails where the worker is gone, which `ended` tells.
  const tell = (message: unknown) => worker.send(message as object, () => {});

  let end = () => {
    worker.process.kill("SIGKILL");
  };
  const onStop = () => end();
  stopping.addEventListener("abort", onStop);
  ended.then(() => stopping.removeEventListener("abort", onStop));

  await Promise.race([once(worker, "message"), failed]);
  tell(task);
  const [report] = (await Promise.race([once(worker, "message"), failed])) as [Report];
  if ("failure" in report) throw new CommandError(report.failure, { cause: report.stack });
  end = () => tell(stop);
  return { task, url: report.url, ended };
}

function howItEnded([code, signal]: (number | string | null)[]): string {
  return signal === null ? `exit code ${code}` : `${signal}`;
}
