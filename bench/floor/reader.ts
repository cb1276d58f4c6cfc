import sqlite3 from "sqlite3";

/** Reads rows. Statements are prepared once a connection. */
export type Read = <Row>(sql: string, parameters: readonly unknown[]) => Promise<Row[]>;

/** The connections in turn: that many statements run at once, as in the product. */
const connections = 2;

/** The same driver, settings and number of connections as the product's, and no more than that around them. */
export async function openFloorReader(path: string): Promise<Read> {
  const all = await Promise.all(Array.from({ length: connections }, () => open(path)));
  let turn = 0;
  return <Row>(sql: string, parameters: readonly unknown[]) => {
    turn = (turn + 1) % connections;
    const { database, statements } = all[turn] as Connection;
    let statement = statements.get(sql);
    if (!statement) {
      statement = database.prepare(sql);
      statements.set(sql, statement);
    }
    const prepared = statement;
    return new Promise<Row[]>((resolve, reject) => {
      prepared.all<Row>(parameters, (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  };
}

interface Connection {
  readonly database: sqlite3.Database;
  readonly statements: Map<string, sqlite3.Statement>;
}

async function open(path: string): Promise<Connection> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened: sqlite3.Database = new sqlite3.Database(path, sqlite3.OPEN_READONLY, (error) =>
      error ? reject(error) : resolve(opened),
    );
  });
  const pragmas = `PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;
    PRAGMA mmap_size = 1073741824;`;
  await new Promise<void>((resolve, reject) => {
    database.exec(pragmas, (error) => (error ? reject(error) : resolve()));
  });
  return { database, statements: new Map() };
}
