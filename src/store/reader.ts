import { createPool } from "./pool.ts";
import { openConnection } from "./reader-connection.ts";

/** How the store is read: SQL in, plain rows out. Sees only what is committed. */
export interface Reader {
  /**
   * Runs one SELECT; `?` in the statement stands for the next parameter.
   *
   * @param signal when it aborts, the statement is stopped, or not begun; rejects with the signal's reason
   */
  all<Row>(sql: string, parameters?: readonly unknown[], signal?: AbortSignal): Promise<Row[]>;
  /** Closes the connections after the reads that were asked for before. */
  close(): Promise<void>;
}

/**
 * Opens a pool of read-only connections to a SQLite file that exists.
 *
 * They are apart from TypeORM's one connection, so that a read never stands in a queue behind a write nor inside its
 * transaction, and statements are prepared once. SQLite runs the statements of a connection one after the other anyway; here
 * they wait in front of it, so that a slow one holds up its own connection only, and can be stopped without hitting another.
 *
 * @param memory `large` maps the file into memory, where a server's reads are fastest; `small` is for whoever only looks
 *   things up, and whose memory should not grow with the store
 */
export async function openReader(path: string, memory: "large" | "small", connections = 2): Promise<Reader> {
  const all = await Promise.all(Array.from({ length: connections }, () => openConnection(path, memory)));
  const pool = createPool(all);
  let closed = false;
  return {
    all: async (sql, parameters = [], signal) => {
      if (closed) throw new Error("the store is closed");
      const connection = await pool.take(signal);
      try {
        return await connection.all(sql, parameters, signal);
      } finally {
        pool.giveBack(connection);
      }
    },
    close: async () => {
      closed = true;
      await Promise.all(all.map(async () => (await pool.take()).close()));
    },
  };
}

/** The reader as one request uses it: all its reads end when the signal aborts. */
export function readUntil(reader: Reader, signal: AbortSignal): Reader {
  return { ...reader, all: (sql, parameters) => reader.all(sql, parameters, signal) };
}
