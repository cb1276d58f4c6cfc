import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import type { QueryDeepPartialEntity } from "typeorm/query-builder/QueryPartialEntity.js";
import { allocateIds, insertRows } from "../../store/insert-rows.ts";
import { freeSlugs } from "./free-slugs.ts";

/** A row that is known by its key, and does not have its id yet. */
interface Keyed {
  readonly key: string;
  readonly slug?: string;
}

/**
 * The row id of each wanted row, by its key; those that the table does not have are inserted.
 *
 * @param wanted may hold the same key more than once; a `canonicalId` of 0 stands for the row itself, and a `slug` is
 *   what the row would like to have, see `freeSlugs`
 */
export async function findOrMake<Row extends ObjectLiteral & { id: number }>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  wanted: readonly (Omit<QueryDeepPartialEntity<Row>, "id"> & Keyed)[],
): Promise<number[]> {
  const ids = await idsByKey(
    manager,
    entity,
    wanted.map((row) => row.key),
  );
  const missing = [...new Map(wanted.filter((row) => !ids.has(row.key)).map((row) => [row.key, row])).values()];
  const made = await allocateIds(manager, entity, missing.length);
  for (const [index, row] of missing.entries()) ids.set(row.key, made[index] ?? 0);
  const slugged = missing.flatMap(({ key, slug }) => (slug === undefined ? [] : [{ key, wanted: slug }]));
  const slugs = await freeSlugs(manager, entity, slugged);
  const rows = missing.map((row, index) => {
    const id = ids.get(row.key);
    return {
      ...row,
      id,
      ...(row.slug === undefined ? {} : { slug: slugs[index] }),
      ...("canonicalId" in row ? { canonicalId: id } : {}),
    } as unknown as QueryDeepPartialEntity<Row>;
  });
  await insertRows(manager, entity, rows);
  return wanted.map((row) => ids.get(row.key) ?? 0);
}

async function idsByKey(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const { tableName } = manager.connection.getMetadata(entity);
  const sql = `SELECT id, key FROM "${tableName}" WHERE key IN (SELECT value FROM json_each(?))`;
  const rows: { id: number; key: string }[] = await manager.query(sql, [JSON.stringify(keys)]);
  return new Map(rows.map((row) => [row.key, row.id]));
}
