import type { Store } from "../store/database.ts";
import { nodeTypes } from "./global-id.ts";

/** An entity class. */
export type Entity<Instance> = abstract new () => Instance;

type Embedded = "span" | "evidence" | "entity";
type Flat<Instance, Name extends Embedded> = Instance extends { readonly [Key in Name]: infer Part } ? Part : unknown;

/** A row of an entity as `columnsOf` reads it: embedded columns stand flat beside the others. */
export type RowOf<Instance> = Omit<Instance, Embedded> &
  Flat<Instance, "span"> &
  Flat<Instance, "evidence"> &
  Flat<Instance, "entity">;

/**
 * The select list of an entity's table: every column under its property's name, and for a node its type as
 * `__typename`, by which GraphQL tells the members of an interface or union apart.
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

/** The column of a property of an entity. */
export function columnOf(store: Store, entity: Entity<unknown>, property: string): string {
  const column = store.dataSource.getMetadata(entity).columns.find((each) => each.propertyName === property);
  if (!column) throw new Error(`${entity.name} has no column ${property}`);
  return `"${column.databaseName}"`;
}
