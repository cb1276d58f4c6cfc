import type { EntityManager } from "typeorm";
import type { Store } from "./database.ts";
import { forgetIds } from "./insert-rows.ts";
import { StoreError } from "./store-error.ts";

/** TypeORM has one SQLite connection, where a second transaction would become part of the first: writers take turns. */
const turns = new WeakMap<Store, Promise<unknown>>();

/**
 * Does `work` in one write transaction, which also bumps the content version; all of it is kept, or nothing.
 *
 * The version is bumped first, so that the write lock is held from the first statement on.
 *
 * @throws StoreError STORE_BUSY if another process keeps writing for five seconds, STORE_FULL if the disk is full
 */
export function write<Result>(store: Store, work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
  const before = turns.get(store) ?? Promise.resolve();
  const mine = before
    .then(() =>
      store.dataSource.transaction(async (manager) => {
        forgetIds(manager);
        await manager.query("UPDATE content_version SET version = version + 1");
        return work(manager);
      }),
    )
    .catch((cause) => {
      throw asStoreError(cause, store.path);
    });
  turns.set(
    store,
    mine.catch(() => undefined),
  );
  return mine;
}

/** SQLite's result codes that say that the store cannot go on, whatever is written to it. */
const storeFaults = /^SQLITE_(?:FULL|IOERR|BUSY|LOCKED|CORRUPT|NOTADB|READONLY|CANTOPEN|NOMEM|PERM|PROTOCOL)/u;

/** True for an error that concerns the store and not what was to be written. */
export function isStoreFault(error: unknown): boolean {
  return error instanceof Error && "code" in error && storeFaults.test(String(error.code));
}

function asStoreError(cause: unknown, path: string): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  if (code === "SQLITE_BUSY") {
    const message = `another process is writing to the store ${path}; wait until it is done, then run this again`;
    return new StoreError("STORE_BUSY", message, { cause });
  }
  if (code === "SQLITE_FULL") {
    return new StoreError("STORE_FULL", `the disk of the store ${path} is full; make room, then run this again`, {
      cause,
    });
  }
  return cause;
}

/** The number of write transactions the store has seen; anything derived from its content is good for one version. */
export async function contentVersion(store: Store): Promise<number> {
  const rows = await store.reader.all<{ version: number }>("SELECT version FROM content_version");
  return rows[0]?.version ?? 0;
}
