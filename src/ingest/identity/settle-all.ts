import type { Store } from "../../store/database.ts";
import { write } from "../../store/write.ts";
import { settleQueue } from "./settle-people.ts";

/** Names a transaction. */
const slice = 500;

/** Decides about every name that still waits for it, at the end of a run over many articles. */
export async function settleAll(store: Store): Promise<void> {
  while ((await store.reader.all("SELECT 1 FROM name_queue LIMIT 1")).length > 0) {
    await write(store, (manager) => settleQueue(manager, slice));
  }
}
