import { columnOf, columnsOf, type Entity, type RowOf, tableOf } from "./columns.ts";
import { groupBy } from "./group-by.ts";
import type { Loaders } from "./loaders.ts";

type Property<Instance> = keyof RowOf<Instance> & string;

/** The row of an entity whose unique property has this value; null where none has, or for no value. */
export async function findOne<Instance>(
  loaders: Loaders,
  entity: Entity<Instance>,
  property: Property<Instance>,
  value: string | number | null,
): Promise<RowOf<Instance> | null> {
  if (value === null) return null;
  const loader = loaders.batched<string | number, RowOf<Instance> | null>(
    `one ${entity.name} by ${property}`,
    async (values) => {
      const found = groupBy(await select(loaders, entity, property, values, property), property);
      return values.map((each) => found.get(each as never)?.[0] ?? null);
    },
  );
  return loader.load(value);
}

/** How `findAll` orders and thins out what it finds. */
interface Selection<Instance> {
  readonly order: Property<Instance>;
  /** Of the rows of a parent that agree in these, only the first stored is taken. */
  readonly distinct?: readonly Property<Instance>[];
}

/** The rows of an entity whose property points at a parent, in order. Only for lists that are short by their nature. */
export function findAll<Instance>(
  loaders: Loaders,
  entity: Entity<Instance>,
  property: Property<Instance>,
  parentId: number,
  { order, distinct = [] }: Selection<Instance>,
): Promise<RowOf<Instance>[]> {
  const loader = loaders.batched<number, RowOf<Instance>[]>(`all ${entity.name} by ${property}`, async (parents) => {
    const found = groupBy(await select(loaders, entity, property, parents, order, distinct), property);
    return parents.map((parent) => found.get(parent as never) ?? []);
  });
  return loader.load(parentId);
}

function select<Instance>(
  { store }: Loaders,
  entity: Entity<Instance>,
  property: string,
  values: readonly unknown[],
  order: string,
  distinct: readonly string[] = [],
): Promise<RowOf<Instance>[]> {
  const table = tableOf(store, entity);
  const column = columnOf(store, entity, property);
  const list = JSON.stringify(values);
  const wanted = `${column} IN (SELECT value FROM json_each(?))`;
  const group = [column, ...distinct.map((each) => columnOf(store, entity, each))].join(", ");
  const first = `AND id IN (SELECT min(id) FROM ${table} WHERE ${wanted} GROUP BY ${group})`;
  return store.reader.all(
    `SELECT ${columnsOf(store, entity, "t")} FROM ${table} t
      WHERE ${wanted} ${distinct.length > 0 ? first : ""} ORDER BY ${columnOf(store, entity, order)}`,
    distinct.length > 0 ? [list, list] : [list],
  );
}
