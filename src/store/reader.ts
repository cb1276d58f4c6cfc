import { createPool } from "./pool.ts";
import { openConnection } from "./reader-connection.ts";
import { asText, rowsOfText, withShortFractions } from "./rows-as-text.ts";

/** How the store is read: SQL in, plain rows out. Sees only what is committed. */
export interface Reader {
  /** Runs one SELECT; `?` in the statement stands for the next parameter. */
  all<Row>(sql: string, parameters?: readonly unknown[], options?: ReadOptions): Promise<Row[]>;
  /** Closes the connections after the reads that were asked for before. */
  close(): Promise<void>;
}

export interface ReadOptions {
  /** When it aborts, the statement is stopped, or not begun; the read rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** True for rows without bytes whose fractions are good with 15 digits: they may be read faster, see `asText`. */
  readonly plain?: boolean;
}

/** So many statements are remembered. */
const textsKept = 1000;

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
  // By statement, the one that gives its rows as text; what its columns are called the driver tells with the first rows only.
  const textOf = new Map<string, { readonly sql: string; readonly columns: readonly string[] }>();
  let closed = false;
  return {
    all: async <Row>(sql: string, parameters: readonly unknown[] = [], { signal, plain }: ReadOptions = {}) => {
      if (closed) throw new Error("the store is closed");
      const text = plain ? textOf.get(sql) : undefined;
      const connection = await pool.take(signal);
      try {
        if (text) {
          const [found] = await connection.all<{ text: string }>(text.sql, parameters, signal);
          return rowsOfText<Row>(found?.text ?? "[]", text.columns);
        }
        const rows = await connection.all<Row>(sql, parameters, signal);
        if (!plain || !rows[0]) return rows;
        const columns = Object.keys(rows[0]);
        if (textOf.size < textsKept) textOf.set(sql, { sql: asText(sql, columns), columns });
        return rows.map(withShortFractions);
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
  return { ...reader, all: (sql, parameters, options) => reader.all(sql, parameters, { ...options, signal }) };
}
