import { on, once } from "node:events";
import { createLogger } from "../../http/logger.ts";
import { exitCode } from "../exit-code.ts";
import { describeError } from "../failure.ts";
import { stopSignal } from "../stop-signal.ts";
import { trustedDocumentsOf } from "../trusted-documents.ts";
import { hearing, type Report, type Task } from "./message.ts";

/**
 * What a worker process runs: it serves until it is told to stop, by a message or a signal. Where the primary is gone, node ends
 * it at once. What takes long to load is loaded after what can fail.
 */
async function work(): Promise<void> {
  const messages = on(process, "message");
  await tell(hearing);
  const { worker, config }: Task = (await messages.next()).value[0];
  const trustedDocuments = await trustedDocumentsOf(config);
  const { closeStore, openStore } = await import("../../store/database.ts");
  const store = await openStore(config.storePath, { readonly: true });
  const { serveStore } = await import("../serve-store.ts");
  const log = createLogger(config.logLevel).child({ worker });
  const server = await serveStore(store, config, log, trustedDocuments);
  const told = once(stopSignal(), "abort");
  await tell({ url: server.url });
  await Promise.race([messages.next(), told]);
  await server.close();
  await closeStore(store);
}

/** Tells the primary, and resolves when it is sent: who ends at once takes an unsent message along. */
async function tell(message: Report | typeof hearing): Promise<void> {
  await new Promise((resolve) => process.send?.(message, resolve));
}

try {
  await work();
  process.exit(exitCode.ok);
} catch (error) {
  await tell({ failure: describeError(error), stack: error instanceof Error ? error.stack : undefined });
  process.exit(exitCode.failure);
}
