import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { digest } from "../digest.ts";

/**
 * The slug of each row: the wanted one, or where another row of the store or of the list has it, the wanted one and a
 * piece of the row's key. A row that is in the store already keeps its own, so this is for new ones.
 */
export async function freeSlugs(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  rows: readonly { readonly key: string; readonly wanted: string }[],
): Promise<string[]> {
  if (rows.length === 0) return [];
  const { tableName } = manager.connection.getMetadata(entity);
  const sql = `SELECT slug, key FROM "${tableName}" WHERE slug IN (SELECT value FROM json_each(?))`;
  const taken: { slug: string; key: string }[] = await manager.query(sql, [
    JSON.stringify(rows.map((row) => row.wanted)),
  ]);
  const owners = new Map(taken.map((row) => [row.slug, row.key]));
  return rows.map(({ key, wanted }) => {
    const owner = owners.get(wanted) ?? key;
    if (wanted !== "" && owner === key) {
      owners.set(wanted, key);
      return wanted;
    }
    return [wanted, digest([key]).slice(0, 8)].filter(Boolean).join("-");
  });
}
