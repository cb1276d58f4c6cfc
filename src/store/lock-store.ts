import { mkdir, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import sqlite3 from "sqlite3";
import { StoreError } from "./store-error.ts";

/**
 * Makes this process the only one that fills a store, until the lock is released or the process is gone.
 *
 * It is an exclusive transaction on an empty SQLite file beside the store. The operating system lets go of it when the
 * process ends, however it ends, so nothing is ever left locked. The file stays: to delete it while another process opens
 * it would give two of them the lock.
 *
 * @returns releases the lock
 * @throws StoreError STORE_BUSY at once, if another process has it
 */
export async function lockStore(path: string): Promise<() => Promise<void>> {
  const file = `${await realStorePath(path)}-lock`;
  const database = await open(file, path);
  const release = () => new Promise<void>((done) => database.close(() => done()));
  // The driver would wait for a second.
  database.configure("busyTimeout", 0);
  try {
    await new Promise<void>((resolve, reject) =>
      database.exec("BEGIN EXCLUSIVE", (error) => (error ? reject(error) : resolve())),
    );
    return release;
  } catch (cause) {
    await release();
    if ((cause as NodeJS.ErrnoException).code !== "SQLITE_BUSY") throw unwritable(path, cause);
    const message = `another ingest into the store ${path} is running; wait until it is done, then run this again`;
    throw new StoreError("STORE_BUSY", message, { cause });
  }
}

/** Where the file is, or will be, whatever symbolic links lead there: two names of one store are one lock. */
async function realStorePath(path: string): Promise<string> {
  const file = resolve(path);
  try {
    return await realpath(file);
  } catch {
    await mkdir(dirname(file), { recursive: true }).catch((cause) => {
      throw unwritable(path, cause);
    });
    return join(await realpath(dirname(file)), basename(file));
  }
}

function open(file: string, path: string): Promise<sqlite3.Database> {
  return new Promise((resolve, reject) => {
    const database: sqlite3.Database = new sqlite3.Database(file, (cause) =>
      cause ? reject(unwritable(path, cause)) : resolve(database),
    );
  });
}

function unwritable(path: string, cause: unknown): StoreError {
  const { code } = cause as NodeJS.ErrnoException;
  return new StoreError("STORE_UNWRITABLE", `cannot write beside the store ${path} (${code}); choose another path`, {
    cause,
  });
}
