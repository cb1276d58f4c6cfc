import type sqlite3 from "sqlite3";

/** A statement whose compiling has begun: the driver holds back what is asked of it until it is done. */
export interface KeptStatement {
  readonly statement: sqlite3.Statement;
  /** Rejects if SQLite does not understand it; what was asked of the statement then gets no answer of its own. */
  readonly compiled: Promise<void>;
}

/** Compiled statements of one connection, by their text. */
export interface StatementCache {
  readonly get: (sql: string) => KeptStatement;
  /** Lets go of all statements, without which a connection does not close; those under way run to their end. */
  readonly clear: () => Promise<void>;
}

/**
 * Compiles each text once.
 *
 * @param most so many are kept; the least recently used one goes first
 */
export function statementCache(database: sqlite3.Database, most: number): StatementCache {
  const kept = new Map<string, KeptStatement>();

  const compile = (sql: string): KeptStatement => {
    let statement: sqlite3.Statement | undefined;
    const compiled = new Promise<void>((resolve, reject) => {
      statement = database.prepare(sql, (error) => (error ? reject(error) : resolve()));
    });
    compiled.catch(() => kept.delete(sql));
    // The promise has run its function already.
    return { statement: statement as unknown as sqlite3.Statement, compiled };
  };

  return {
    get: (sql) => {
      const found = kept.get(sql) ?? compile(sql);
      kept.delete(sql);
      kept.set(sql, found);
      const [oldest] = kept;
      if (kept.size > most && oldest) {
        kept.delete(oldest[0]);
        finalize(oldest[1]);
      }
      return found;
    },
    clear: async () => {
      const all = [...kept.values()];
      kept.clear();
      await Promise.all(all.map(finalize));
    },
  };
}

/** The driver does it after the runs that are under way; one that was never compiled has nothing to let go of. */
async function finalize({ statement, compiled }: KeptStatement): Promise<void> {
  await compiled.then(
    () => void statement.finalize(),
    () => {},
  );
}
