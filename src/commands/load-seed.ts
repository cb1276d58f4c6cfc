import { ingestInputs, plainOptions } from "../ingest/ingest-inputs.ts";
import { storeSink } from "../ingest/store-sink.ts";
import type { Store } from "../store/database.ts";
import { print } from "./print.ts";

/** Fills an empty store with the articles of a folder, so that there is something to ask about. */
export async function loadSeed(store: Store, folder: string): Promise<void> {
  let count = 0;
  await ingestInputs([folder], storeSink(store), plainOptions, async (outcomes) => {
    for (const outcome of outcomes) if (outcome.outcome === "failed") throw outcome.error;
    count += outcomes.length;
  });
  await print(`the store was empty: loaded ${count} seed article${count === 1 ? "" : "s"}`);
}
