import sqlite3 from "sqlite3";

/** As many as newsgraph has. */
const connections = 2;

/**
 * Reads rows by statements that are prepared once on each of the connections; driver and settings are newsgraph's.
 *
 * @returns {Promise<(sql: string, parameters?: readonly unknown[]) => Promise<any[]>>}
 */
export async function openStore(path) {
  const all = await Promise.all(Array.from({ length: connections }, () => open(path)));
  let turn = 0;
  return (sql, parameters = []) => {
    turn = (turn + 1) % connections;
    const { database, statements } = all[turn];
    let statement = statements.get(sql);
    if (!statement) {
      statement = database.prepare(sql);
      statements.set(sql, statement);
    }
    return new Promise((resolve, reject) => {
      statement.all(parameters, (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  };
}

async function open(path) {
  const database = await new Promise((resolve, reject) => {
    const opened = new sqlite3.Database(path, sqlite3.OPEN_READONLY, (error) =>
      error ? reject(error) : resolve(opened),
    );
  });
  const pragmas = `PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;
    PRAGMA mmap_size = 1073741824;`;
  await new Promise((resolve, reject) => {
    database.exec(pragmas, (error) => (error ? reject(error) : resolve()));
  });
  return { database, statements: new Map() };
}
