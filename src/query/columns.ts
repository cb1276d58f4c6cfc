import type { Store } from "../store/database.ts";
import { nodeTypes } from "./global-id.ts";

/** An entity class. */
export type Entity<Row> = abstract new () => Row;

/**
 * The select list of an entity's table: every column under its property name, embedded ones flat beside the others,
 * and for a node its type as `__typename`, by which GraphQL tells the members of a union apart.
 */
export function columnsOf(store: Store, entity: Entity<unknown>, alias: string): string {
  const columns = store.dataSource
    .getMetadata(entity)
    .columns.map((column) => `${alias}."${column.databaseName}" AS "${column.propertyName}"`);
  const isNode = nodeTypes.some((type) => type === entity.name);
  return (isNode ? [`'${entity.name}' AS "__typename"`, ...columns] : columns).join(", ");
}

/** The table of an entity. */
export function tableOf(store: Store, entity: Entity<unknown>): string {
  return `"${store.dataSource.getMetadata(entity).tableName}"`;
}
