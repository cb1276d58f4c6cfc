import sqlite3 from "sqlite3";
import { statementCache } from "./statement-cache.ts";

/** How the store is read: SQL in, plain rows out. Sees only what is committed. */
export interface Reader {
  /** Runs one SELECT; `?` in the statement stands for the next parameter. */
  all<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
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

/**
 * Opens a pool of read-only connections to a SQLite file that exists.
 *
 * They are apart from TypeORM's one connection, so that a read never stands in a queue behind a write nor inside its
 * transaction, and statements are prepared once.
 *
 * @param memory `large` maps the file into memory, where a server's reads are fastest; `small` is for whoever only looks
 *   things up, and whose memory should not grow with the store
 */
export async function openReader(path: string, memory: "large" | "small", connections = 2): Promise<Reader> {
  const pool = await Promise.all(Array.from({ length: connections }, () => openConnection(path, memory)));
  let turn = 0;
  return {
    all: (sql, parameters = []) => {
      turn = (turn + 1) % pool.length;
      return (pool[turn] as Connection).all(sql, parameters);
    },
    close: async () => {
      await Promise.all(pool.map((connection) => connection.close()));
    },
  };
}

type Connection = Reader;

async function openConnection(path: string, memory: "large" | "small"): Promise<Connection> {
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
    all: async <Row>(sql: string, parameters: readonly unknown[] = []) => {
      const { statement, compiled } = statements.get(sql);
      return new Promise<Row[]>((resolve, reject) => {
        compiled.catch(reject);
        statement.all<Row>(parameters, (error, rows) => (error ? reject(error) : resolve(rows)));
      });
    },
    close: async () => {
      await statements.clear();
      await new Promise<void>((resolve, reject) => database.close((error) => (error ? reject(error) : resolve())));
    },
  };
}
