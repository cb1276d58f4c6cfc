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
      const found = groupBy(await select(loaders, entity, property, values, property), "__value");
      return values.map((each) => found.get(each as never)?.[0] ?? null);
    },
  );
  return loader.load(value);
}

/** How `findAll` orders what it finds. */
interface Selection<Instance> {
  readonly order: Property<Instance>;
}

/** The rows of an entity whose property points at a parent, in order. Only for lists that are short by their nature. */
export function findAll<Instance>(
  loaders: Loaders,
  entity: Entity<Instance>,
  property: Property<Instance>,
  parentId: number,
  { order }: Selection<Instance>,
): Promise<RowOf<Instance>[]> {
  const loader = loaders.batched<number, RowOf<Instance>[]>(`all ${entity.name} by ${property}`, async (parents) => {
    const found = groupBy(await select(loaders, entity, property, parents, order), "__value");
    return parents.map((parent) => found.get(parent as never) ?? []);
  });
  return loader.load(parentId);
}

/** The rows whose property has one of the values, which stands in the row as `__value`. */
function select<Instance>(
  loaders: Loaders,
  entity: Entity<Instance>,
  property: string,
  values: readonly unknown[],
  order: string,
): Promise<(RowOf<Instance> & { readonly __value: string | number })[]> {
  const { store } = loaders;
  return store.reader.all(
    `SELECT ${columnsOf(loaders, entity, "t")}, t.${columnOf(store, entity, property)} AS "__value" FROM ${tableOf(store, entity)} t
      WHERE ${columnOf(store, entity, property)} IN (SELECT value FROM json_each(?))
      ORDER BY ${columnOf(store, entity, order)}`,
    [JSON.stringify(values)],
    { plain: true },
  );
}
