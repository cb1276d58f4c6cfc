import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import type { QueryDeepPartialEntity } from "typeorm/query-builder/QueryPartialEntity.js";

/** Rows a statement; SQLite allows 32,766 parameters in one, and no entity here has more than 40 columns. */
const ROWS_A_STATEMENT = 500;

/** Inserts the rows, whose ids are given; see `allocateIds`. */
export async function insertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly QueryDeepPartialEntity<Row>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const values = rows.slice(start, start + ROWS_A_STATEMENT);
    await manager.createQueryBuilder().insert().into(entity).values(values).updateEntity(false).execute();
  }
}

/**
 * The next ids of an entity's table, in a write transaction. Given out beforehand, because rows that point at each
 * other are inserted by the hundred, and a bulk insert does not tell which row got which id.
 */
export async function allocateIds(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  count: number,
): Promise<number[]> {
  const { tableName } = manager.connection.getMetadata(entity);
  const [row]: { id: number }[] = await manager.query(`SELECT coalesce(max(id), 0) AS id FROM "${tableName}"`);
  return Array.from({ length: count }, (_, index) => (row?.id ?? 0) + 1 + index);
}
