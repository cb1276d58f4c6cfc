import type { EntityManager, EntityTarget, ObjectLiteral, QueryRunner } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import type { QueryDeepPartialEntity } from "typeorm/query-builder/QueryPartialEntity.js";

/** SQLite's limit of parameters in a statement (https://www.sqlite.org/limits.html#max_variable_number). */
const maximumParameters = 32_766;

/**
 * Inserts the rows. One without an id gets the next; rows that others point at are given theirs, see `allocateIds`.
 *
 * The statement is made here from the entity's columns; TypeORM's query builder takes several times longer over it than
 * SQLite over running it. Rows go in as one JSON parameter where JSON keeps them exactly, see `survivesJson`: the driver
 * takes longer to bind a number or a null than SQLite to insert the whole row, and the statement is the same for any
 * number of rows, so that it stays compiled.
 */
export async function insertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly QueryDeepPartialEntity<Row>[],
): Promise<void> {
  const { tablePath, columns } = manager.connection.getMetadata(entity);
  const into = `INSERT INTO "${tablePath}" (${columns.map(({ databaseName }) => `"${databaseName}"`).join(", ")})`;
  const marks = `(${columns.map(() => "?").join(", ")})`;
  const members = columns.map((_, index) => `value ->> ${index}`).join(", ");
  const rowsAtOnce = Math.floor(maximumParameters / columns.length);
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const some = rows.slice(start, start + rowsAtOnce);
    const values = some.map((row) => columns.map((column) => columnValue(column, row)));
    if (values.every((row) => row.every(survivesJson))) {
      await manager.query(`${into} SELECT ${members} FROM json_each(?)`, [JSON.stringify(values)]);
    } else {
      await manager.query(`${into} VALUES ${some.map(() => marks).join(", ")}`, values.flat());
    }
  }
}

function columnValue(column: ColumnMetadata, row: ObjectLiteral): unknown {
  const value = column.getEntityValue(row);
  return value === undefined ? null : value;
}

/** Half of a surrogate pair. */
const loneSurrogate = /\p{Surrogate}/u;

/**
 * Whether a value comes out of SQLite's JSON as it would be bound. Not always: a text with NUL or half a surrogate pair; a
 * fraction of many digits, whose last bit SQLite may read wrong (https://www.sqlite.org/floatingpoint.html), but those from
 * 0 to 1 with three decimals, as confidences have, are right; bytes, and whatever else is an object.
 */
function survivesJson(value: unknown): boolean {
  if (typeof value === "string") return !value.includes("\0") && !loneSurrogate.test(value);
  if (typeof value !== "number") return typeof value === "boolean" || value === null;
  return Number.isSafeInteger(value) || (value > 0 && value < 1 && Number(value.toFixed(3)) === value);
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
