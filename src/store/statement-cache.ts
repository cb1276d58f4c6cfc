import type sqlite3 from "sqlite3";

/** Compiled statements of one connection, by their text. */
export interface StatementCache {
  /** The statement for a text; rejects for one that SQLite does not understand, every time it is asked for. */
  readonly prepare: (sql: string) => Promise<sqlite3.Statement>;
  /** Lets go of all statements, without which a connection does not close; those under way run to their end. */
  readonly clear: () => Promise<void>;
}

/**
 * Compiles each text once.
 *
 * @param most so many are kept; the least recently used one goes first
 */
export function statementCache(database: sqlite3.Database, most: number): StatementCache {
  // Promises, so that a statement asked for twice at once is prepared once, and one that is wrong says so to both.
  const statements = new Map<string, Promise<sqlite3.Statement>>();

  const compile = (sql: string): Promise<sqlite3.Statement> => {
    const prepared = new Promise<sqlite3.Statement>((resolve, reject) => {
      const statement = database.prepare(sql, (error) => (error ? reject(error) : resolve(statement)));
    });
    prepared.catch(() => statements.delete(sql));
    return prepared;
  };

  return {
    prepare: (sql) => {
      const prepared = statements.get(sql) ?? compile(sql);
      statements.delete(sql);
      statements.set(sql, prepared);
      const [oldest] = statements;
      if (statements.size > most && oldest) {
        statements.delete(oldest[0]);
        oldest[1].then(finalize, () => undefined);
      }
      return prepared;
    },
    clear: async () => {
      for (const statement of await Promise.allSettled(statements.values())) {
        if (statement.status === "fulfilled") finalize(statement.value);
      }
      statements.clear();
    },
  };
}

/** The driver does it after the runs that are under way. */
function finalize(statement: sqlite3.Statement): void {
  statement.finalize();
}
