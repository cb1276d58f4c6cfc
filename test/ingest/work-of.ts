import type { Store } from "../../src/store/database.ts";

/** What something asked of the connection that writes. */
export interface Work {
  readonly statements: number;
  /** Rows that came back. */
  readonly rows: number;
}

/** Counts the statements that `work` has the writing connection run, and the rows that these give. */
export async function workOf(store: Store, work: () => Promise<unknown>): Promise<Work> {
  const { databaseConnection: database } = store.dataSource.driver as unknown as { databaseConnection: Connection };
  const counted = { statements: 0, rows: 0 };
  const before = { run: database.run, all: database.all };
  for (const method of ["run", "all"] as const) {
    database[method] = (sql, parameters, answer) => {
      counted.statements += 1;
      return before[method].call(database, sql, parameters, function (this: unknown, error: unknown, rows?: unknown[]) {
        counted.rows += rows?.length ?? 0;
        answer.call(this, error, rows);
      });
    };
  }
  await work();
  Object.assign(database, before);
  return counted;
}

type Answer = (this: unknown, error: unknown, rows?: unknown[]) => void;
type Ask = (sql: string, parameters: unknown, answer: Answer) => unknown;

/** The driver's connection, as TypeORM calls it. */
interface Connection {
  run: Ask;
  all: Ask;
}
