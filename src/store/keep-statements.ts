import type sqlite3 from "sqlite3";
import { statementCache } from "./statement-cache.ts";

/** Compiled statements a connection keeps; those of an ingest are about a hundred, and inserts of so many rows each. */
const statementsKept = 400;
/** In UTF-16 code units. Longer ones insert hundreds of rows at once and do not come again. */
const longestKept = 4000;
/** What may run again as it is; a statement about the schema or a transaction is compiled in no time. */
const keepable = /^\s*(?:SELECT|WITH|INSERT|UPDATE|DELETE)\b/;

type Callback = (this: sqlite3.Statement | undefined, error: Error | null, rows?: unknown[]) => void;

/**
 * Makes a connection keep the statements it has compiled. TypeORM gives SQLite every statement as text, and compiling it takes
 * longer than running it; an article takes about a hundred.
 */
export function keepStatements(database: sqlite3.Database): sqlite3.Database {
  const statements = statementCache(database, statementsKept);
  for (const method of ["run", "all"] as const) {
    const once = database[method].bind(database) as (sql: string, ...rest: unknown[]) => sqlite3.Database;
    const again = (sql: string, ...given: readonly unknown[]) => {
      const [parameters, callback] = given;
      const kept = typeof callback === "function" && keepable.test(sql) && sql.length <= longestKept;
      if (!kept) return once(sql, ...given);
      const answer = callback as Callback;
      const { statement, compiled } = statements.get(sql);
      compiled.catch((error) => answer.call(undefined, error));
      statement[method](parameters ?? [], answer);
      return database;
    };
    Object.assign(database, { [method]: again });
  }
  const close = database.close.bind(database);
  database.close = (callback) => void statements.clear().then(() => close(callback));
  return database;
}
