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
 * By the name of a node's type, the properties that a request reads of its rows; under the tables `quote_party` and `quote_span` their roles;
 * under `Edge` whether it reads cursors. What is not named is not read.
 */
export type SelectedColumns = ReadonlyMap<string, ReadonlySet<string>>;

/** What is read, and for whom: null for a reader of whole rows. */
export interface Selecting {
  readonly store: Store;
  readonly selected: SelectedColumns | null;
}

/**
 * The select list of an entity's table: its columns under their properties' names, and for a node its type as `__typename`, by
 * which GraphQL tells the members of an interface or union apart. Of a node only what is selected, and its row id: every value
 * has its price, and a body of text that nobody asked for costs more than all the rest.
 */
export function columnsOf({ store, selected }: Selecting, entity: Entity<unknown>, alias: string): string {
  const isNode = nodeTypes.some((type) => type === entity.name);
  const properties = isNode && selected ? (selected.get(entity.name) ?? none) : null;
  const columns = store.dataSource
    .getMetadata(entity)
    .columns.filter(({ propertyName }) => properties === null || properties.has(propertyName) || propertyName === "id")
    .map((column) => `${alias}."${column.databaseName}" AS "${column.propertyName}"`);
  return (isNode ? [`'${entity.name}' AS "__typename"`, ...columns] : columns).join(", ");
}

const none: ReadonlySet<string> = new Set();

/** True if the request reads cursors, for which the sort keys of each row are needed. */
export function readsCursors({ selected }: Selecting): boolean {
  return selected === null || (selected.get("Edge")?.has("cursor") ?? false);
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
