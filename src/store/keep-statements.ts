import type sqlite3 from "sqlite3";

/** Compiled statements a connection keeps; those of an ingest are about a hundred, and inserts of so many rows each. */
const statementsKept = 400;
/** In UTF-16 code units. Longer ones insert hundreds of rows at once and do not come again. */
const longestKept = 4000;
/** What may run again as it is; a statement about the schema or a transaction is compiled in no time. */
const keepable = /^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE)\b/;

type Callback = (this: sqlite3.Statement, error: Error | null, rows?: unknown[]) => void;

/**
 * Makes a connection keep the statements it has compiled. TypeORM gives SQLite every statement as text, and compiling it takes
 * longer than running it; an article takes about a hundred.
 */
export function keepStatements(database: sqlite3.Database): sqlite3.Database {
  const statements = new Map<string, sqlite3.Statement>();
  const compiled = (sql: string, failed: Callback): sqlite3.Statement => {
    const known = statements.get(sql);
    if (known) statements.delete(sql);
    const statement =
      known ??
      database.prepare(sql, function (error) {
        if (!error) return;
        statements.delete(sql);
        failed.call(this, error);
      });
    statements.set(sql, statement);
    const [oldest] = statements;
    if (statements.size > statementsKept && oldest) {
      statements.delete(oldest[0]);
      oldest[1].finalize();
    }
    return statement;
  };
  for (const method of ["run", "all"] as const) {
    const once = database[method].bind(database) as (sql: string, ...rest: unknown[]) => sqlite3.Database;
    const again = (sql: string, ...given: readonly unknown[]) => {
      const [parameters, callback] = given;
      const kept = typeof callback === "function" && keepable.test(sql) && sql.length <= longestKept;
      if (!kept) return once(sql, ...given);
      compiled(sql, callback as Callback)[method](parameters ?? [], callback as Callback);
      return database;
    };
    Object.assign(database, { [method]: again });
  }
  const close = database.close.bind(database);
  database.close = (callback) => {
    for (const statement of statements.values()) statement.finalize();
    statements.clear();
    close(callback);
  };
  return database;
}
