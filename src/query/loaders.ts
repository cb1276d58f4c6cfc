import DataLoader from "dataloader";
import type { Store } from "../store/database.ts";
import { columnsOf, type Entity, tableOf } from "./columns.ts";

/** The batched loaders of one request: what is asked for in the same tick is read by one statement. */
export interface Loaders {
  readonly store: Store;
  /** The loader with this name, made by `batch` when it is asked for first. */
  batched<Key, Value>(name: string, batch: (keys: readonly Key[]) => Promise<Value[]>): DataLoader<Key, Value>;
}

/** Makes the loaders of one request; they remember what they read, so they must not outlive it. */
export function createLoaders(store: Store): Loaders {
  const loaders = new Map<string, DataLoader<unknown, unknown>>();
  return {
    store,
    batched: <Key, Value>(name: string, batch: (keys: readonly Key[]) => Promise<Value[]>) => {
      const kept = loaders.get(name) as DataLoader<Key, Value> | undefined;
      if (kept) return kept;
      const loader = new DataLoader<Key, Value>(batch);
      loaders.set(name, loader as DataLoader<unknown, unknown>);
      return loader;
    },
  };
}

/**
 * The row of an entity whose unique column has this value, or null.
 *
 * @param column name of a property of the entity
 */
export async function findBy<Row extends object>(
  loaders: Loaders,
  entity: Entity<Row>,
  column: keyof Row & string,
  value: string | number | null | undefined,
): Promise<Row | null> {
  if (value === null || value === undefined) return null;
  const loader = loaders.batched<string | number, Row | null>(`${entity.name} by ${column}`, async (values) => {
    const rows = await selectIn(loaders.store, entity, column, values, column);
    const found = new Map(rows.map((row) => [row[column] as unknown, row]));
    return values.map((each) => found.get(each) ?? null);
  });
  return loader.load(value);
}

/**
 * The rows of an entity that belong to a parent, in order.
 *
 * @param column property that holds the parent's id
 * @param order property to sort by
 */
export function findAllBy<Row extends object>(
  loaders: Loaders,
  entity: Entity<Row>,
  column: keyof Row & string,
  value: number,
  order: keyof Row & string,
): Promise<Row[]> {
  const loader = loaders.batched<number, Row[]>(`${entity.name} all by ${column}`, async (values) => {
    const rows = await selectIn(loaders.store, entity, column, values, order);
    const groups = new Map<unknown, Row[]>(values.map((each) => [each, []]));
    for (const row of rows) groups.get(row[column])?.push(row);
    return values.map((each) => groups.get(each) ?? []);
  });
  return loader.load(value);
}

function selectIn<Row>(
  store: Store,
  entity: Entity<Row>,
  column: string,
  values: readonly unknown[],
  order: string,
): Promise<Row[]> {
  const nameOf = (property: string) =>
    store.dataSource.getMetadata(entity).findColumnWithPropertyName(property)?.databaseName;
  const sql = `SELECT ${columnsOf(store, entity, "t")} FROM ${tableOf(store, entity)} t
    WHERE t."${nameOf(column)}" IN (SELECT value FROM json_each(?)) ORDER BY t."${nameOf(order)}"`;
  return store.reader.all<Row>(sql, [JSON.stringify(values)]);
}
