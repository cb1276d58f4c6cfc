import sqlite3 from "sqlite3";
import { statementCache } from "./statement-cache.ts";

/** One read-only connection. Who uses it waits for the end of one statement before the next. */
export interface ReaderConnection {
  /** @param signal interrupts the statement when it aborts, which then rejects with the signal's reason */
  all<Row>(sql: string, parameters: readonly unknown[], signal: AbortSignal | undefined): Promise<Row[]>;
  close(): Promise<void>;
}

/** Statements kept prepared on each connection. */
const STATEMENTS_KEPT = 300;

/** Milliseconds to wait for a lock, cache in KiB (negative by SQLite's convention), memory map in bytes. */
const pragmas = `
  PRAGMA busy_timeout = 5000;
  PRAGMA query_only = ON;
  PRAGMA temp_store = MEMORY;`;
const large = "PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824;";
const small = "PRAGMA cache_size = -8192;";

/** Opens a connection to a SQLite file that exists; see `openReader`. */
export async function openConnection(path: string, memory: "large" | "small"): Promise<ReaderConnection> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened: sqlite3.Database = new sqlite3.Database(path, sqlite3.OPEN_READONLY, (error) =>
      error ? reject(error) : resolve(opened),
    );
  });
  await new Promise<void>((resolve, reject) => {
    database.exec(pragmas + (memory === "large" ? large : small), (error) => (error ? reject(error) : resolve()));
  });
  const statements = statementCache(database, STATEMENTS_KEPT);
  return {
    all: async <Row>(sql: string, parameters: readonly unknown[], signal: AbortSignal | undefined) => {
      const { statement, compiled } = statements.get(sql);
      const stopWatching = signal && interruptOn(signal, database);
      try {
        return await new Promise<Row[]>((resolve, reject) => {
          compiled.catch(reject);
          statement.all<Row>(parameters, (error, rows) => (error ? reject(error) : resolve(rows)));
        });
      } catch (error) {
        throw signal?.aborted ? signal.reason : error;
      } finally {
        stopWatching?.();
      }
    },
    close: async () => {
      await statements.clear();
      await new Promise<void>((resolve, reject) => database.close((error) => (error ? reject(error) : resolve())));
    },
  };
}

/** Milliseconds from one interrupt to the next. */
const INTERRUPT_INTERVAL = 10;

/**
 * Stops what runs on a connection once the signal aborts, until the returned function is called. An interrupt says nothing to a
 * statement that a thread is only about to begin, so it is sent until the statement has ended
 * (https://www.sqlite.org/c3ref/interrupt.html).
 */
function interruptOn(signal: AbortSignal, database: sqlite3.Database): () => void {
  let timer: NodeJS.Timeout | undefined;
  const interrupt = () => {
    database.interrupt();
    timer = setTimeout(interrupt, INTERRUPT_INTERVAL);
  };
  signal.addEventListener("abort", interrupt, { once: true });
  return () => {
    signal.removeEventListener("abort", interrupt);
    clearTimeout(timer);
  };
}
