import type { DataSource } from "typeorm";
import { StoreError } from "./store-error.ts";

/**
 * Compares the migrations a store has run with the ones this version knows.
 *
 * @throws StoreError STORE_TOO_NEW if it has run one that this version does not know; STORE_NOT_A_STORE if it has tables
 *   of somebody else; STORE_OUTDATED if `complete` is asked for and one is still to run
 */
export async function checkSchemaVersion(dataSource: DataSource, path: string, complete: boolean): Promise<void> {
  const tables = await namesOf(
    dataSource,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  const known = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const run = tables.includes("migrations") ? await namesOf(dataSource, "SELECT name FROM migrations ORDER BY id") : [];
  const unknown = run.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new StoreError(
      "STORE_TOO_NEW",
      `the store ${path} was written by a newer version of newsgraph (migration ${unknown}); update newsgraph, or use another store`,
    );
  }
  if (tables.length > 0 && !tables.includes("migrations")) {
    throw new StoreError("STORE_NOT_A_STORE", `${path} is a database, but not a newsgraph store; choose another path`);
  }
  if (complete && run.length < known.length) {
    throw new StoreError(
      "STORE_OUTDATED",
      `the store ${path} is of an older version; run \`newsgraph migrate up\` first`,
    );
  }
}

async function namesOf(dataSource: DataSource, sql: string): Promise<string[]> {
  const rows: { name: string }[] = await dataSource.query(sql);
  return rows.map((row) => row.name);
}
