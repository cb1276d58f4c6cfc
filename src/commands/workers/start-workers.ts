import cluster from "node:cluster";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import type { Config } from "../../config.ts";
import { keepRunning } from "./keep-running.ts";
import { settlePort } from "./settle-port.ts";
import { startWorker } from "./start-worker.ts";

/** Milliseconds that a worker has to end in, after the time that its requests have. */
const grace = 2000;

const workerFile = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url));

/** Worker processes that share a port. */
export interface RunningWorkers {
  /** As `RunningServer` has it. */
  readonly url: string;
  /** Rejects when workers die again and again; resolves after `close`. */
  readonly ended: Promise<unknown>;
  /** Tells all workers to answer what they have and to end, kills those that take too long, and waits for them. */
  close(): Promise<void>;
}

/**
 * Starts as many workers as are configured, each a process with a server of its own, and resolves when all of them listen; from
 * then on those that die are replaced. The store has to be up to date. The cache of answers is divided among them.
 *
 * @throws CommandError, once, where a worker cannot start
 */
export async function startWorkers(config: Config, log: Logger): Promise<RunningWorkers> {
  const shared = { ...config, port: await settlePort(config), cache: Math.floor(config.cache / config.workers) };
  const tasks = Array.from({ length: config.workers }, (_, index) => ({ worker: index + 1, config: shared }));
  // The workers accept from one socket. Handing connections round would balance them exactly, but a connection that is on its way to a
  // worker that dies is never answered nor closed, and each takes a turn of this process.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: workerFile, args: [] });
  const stop = new AbortController();
  const started = await Promise.all(tasks.map((task) => startWorker(task, stop.signal))).catch((error) => {
    stop.abort();
    throw error;
  });
  const kept = started.map((worker) => keepRunning(worker, log, stop.signal));
  const ended = Promise.all(kept);
  // It may fail before anybody waits for it.
  ended.catch(() => {});
  return {
    url: started[0]?.url ?? "",
    ended,
    close: async () => {
      stop.abort();
      const patience = config.shutdownDelay + config.shutdownTimeout + grace;
      const late = setTimeout(() => {
        log.warn({ afterMilliseconds: patience }, "workers that have not ended are killed");
        for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill("SIGKILL");
      }, patience);
      await Promise.allSettled(kept);
      clearTimeout(late);
    },
  };
}
