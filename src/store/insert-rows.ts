import type { EntityManager, EntityTarget, ObjectLiteral, QueryRunner } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import type { QueryDeepPartialEntity } from "typeorm/query-builder/QueryPartialEntity.js";

/** SQLite's limit of parameters in a statement (https://www.sqlite.org/limits.html#max_variable_number). */
const maximumParameters = 32_766;

/** What SQLite's JSON does not give back as it was: NUL, which ends a text there, and halves of surrogate pairs. */
const unfaithful = /\\u(?:0000|d[89a-f])/;

/**
 * Inserts the rows. One without an id gets the next; rows that others point at are given theirs, see `allocateIds`.
 *
 * The rows go in as one JSON parameter where they can: the driver takes longer over a number or a null that it binds than
 * SQLite over the whole row, and the statement is the same for any number of rows, so that it stays compiled.
 */
export async function insertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly QueryDeepPartialEntity<Row>[],
): Promise<void> {
  if (rows.length === 0) return;
  const { tablePath, columns } = manager.connection.getMetadata(entity);
  const into = `INSERT INTO "${tablePath}" (${columns.map(({ databaseName }) => `"${databaseName}"`).join(", ")})`;
  const values = rows.map((row) => columns.map((column) => columnValue(column, row)));
  const json = columns.some(({ type }) => type === "blob") ? null : JSON.stringify(values);
  if (json === null || unfaithful.test(json)) return bindRows(manager, into, values);
  const parts = columns.map((_, index) => `value ->> ${index}`).join(", ");
  await manager.query(`${into} SELECT ${parts} FROM json_each(?)`, [json]);
}

async function bindRows(manager: EntityManager, into: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  const width = rows[0]?.length ?? 1;
  const marks = `(${Array(width).fill("?").join(", ")})`;
  const rowsAtOnce = Math.floor(maximumParameters / width);
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const some = rows.slice(start, start + rowsAtOnce);
    await manager.query(`${into} VALUES ${some.map(() => marks).join(", ")}`, some.flat());
  }
}

function columnValue(column: ColumnMetadata, row: ObjectLiteral): unknown {
  const value = column.getEntityValue(row);
  return value === undefined ? null : value;
}

/** The last id of each table that a write transaction has asked for; see `write`, which forgets them. */
const lastIds = new WeakMap<QueryRunner, Map<string, number>>();

/** Forgets what was given out: another transaction, perhaps of another process, may have written since. */
export function forgetIds({ queryRunner }: EntityManager): void {
  if (queryRunner) lastIds.delete(queryRunner);
}

/**
 * The next ids of an entity's table, in a write transaction. Given out beforehand, because rows that point at each
 * other are inserted by the hundred, and a bulk insert does not tell which row got which id; every row of such a table gets
 * its id from here.
 */
export async function allocateIds(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  count: number,
): Promise<number[]> {
  if (count === 0) return [];
  const { tableName } = manager.connection.getMetadata(entity);
  const known = idsOf(manager);
  const last = known.get(tableName) ?? (await lastId(manager, tableName));
  known.set(tableName, last + count);
  return Array.from({ length: count }, (_, index) => last + 1 + index);
}

function idsOf({ queryRunner }: EntityManager): Map<string, number> {
  const known = (queryRunner && lastIds.get(queryRunner)) ?? new Map<string, number>();
  if (queryRunner) lastIds.set(queryRunner, known);
  return known;
}

async function lastId(manager: EntityManager, tableName: string): Promise<number> {
  const [row]: { id: number }[] = await manager.query(`SELECT coalesce(max(id), 0) AS id FROM "${tableName}"`);
  return row?.id ?? 0;
}
