import { type GraphQLSchema, getNamedType, isEnumType, isInputObjectType, isObjectType } from "graphql";
import type { Samples } from "./samples.ts";

/** A query of the API under a name that tells what it asks for. */
export interface Query {
  readonly name: string;
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a frequent and a rare word is in the lists that are searched. */
const searches = { frequent: "people", rare: "people ombudsman" };
/** Fields of a filter that only hold other filters. */
const composing = ["and", "or", "not"];

/**
 * Every list at the root of the schema: as it is, from its end, by each field of its filter and without what the field holds,
 * in each order, searched, counted, by each facet, and over time. Found by walking the schema, so that what is new is in it.
 *
 * @throws Error for a field of a filter that has no sample
 */
export function listQueries(schema: GraphQLSchema, samples: Samples): Query[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return roots.flatMap(({ name: list, type, args }): Query[] => {
    const connection = getNamedType(type);
    const argument = (name: string) => getNamedType(args.find((arg) => arg.name === name)?.type);
    const filter = argument("filter");
    if (!isObjectType(connection) || !isInputObjectType(filter)) return [];

    const typed = { filter: filter.name, orderBy: argument("orderBy")?.name ?? "", search: "String", last: "Int" };
    const ask = (what: string, select: string, variables: Partial<Record<keyof typeof typed, unknown>> = {}): Query => {
      const names = Object.keys(variables) as (keyof typeof typed)[];
      const declared = names.map((name) => `$${name}: ${typed[name]}`).join(", ");
      const given = names.map((name) => `${name}: $${name}`).join(", ");
      const [start, call] = names.length > 0 ? [`query(${declared})`, `(${given})`] : ["query", ""];
      return { name: `${list} ${what}`.trim(), source: `${start} { ${list}${call} { ${select} } }`, variables };
    };
    const node = getNamedType(connection.getFields().nodes?.type);
    // What is counted from rows, an exchange, has no id.
    const id = isObjectType(node) && "id" in node.getFields() ? "id" : "__typename";
    const page = `nodes { ${id} } pageInfo { hasNextPage hasPreviousPage }`;

    const filters = Object.keys(filter.getFields())
      .filter((field) => !composing.includes(field))
      .flatMap((field) => {
        const values = samples[`${filter.name}.${field}`];
        if (!values) throw new Error(`${filter.name}.${field} has no sample; give it one in bench/queries/samples.ts`);
        return Object.entries(values).map(
          ([which, value]) => [`${field} ${which}`.trim(), { [field]: value }] as const,
        );
      });
    const orders = valuesOf(argument("orderBy")).filter((order) => order !== "RELEVANCE");
    const fields = connection.getFields();
    const facets = valuesOf(getNamedType(fields.facets?.args.find(({ name }) => name === "by")?.type));
    const intervals = valuesOf(getNamedType(fields.timeline?.args.find(({ name }) => name === "interval")?.type));
    const isSearched = args.some(({ name }) => name === "search");
    return [
      ask("", page),
      ask("from the end", page, { last: 10 }),
      ask("counted", "totalCount"),
      ...orders.map((orderBy) => ask(orderBy, page, { orderBy })),
      ...filters.flatMap(([what, value]) => [
        ask(`by ${what}`, page, { filter: value }),
        ...orders
          .filter((order) => order === "OLDEST")
          .map((orderBy) => ask(`by ${what}, ${orderBy}`, page, { filter: value, orderBy })),
        ask(`by ${what}, counted`, "totalCount", { filter: value }),
        ask(`not by ${what}`, page, { filter: { not: value } }),
      ]),
      ...(isSearched ? Object.entries(searches) : []).flatMap(([which, search]) => [
        ask(`searched, ${which}`, page, { search }),
        ask(`searched, ${which}, counted`, "totalCount", { search }),
        ...orders.map((orderBy) => ask(`searched, ${which}, ${orderBy}`, page, { search, orderBy })),
      ]),
      ...facets.map((by) => ask(`facet ${by}`, `facets(by: ${by}) { values { label count } }`)),
      ...intervals
        .filter((interval) => interval === "MONTH" || interval === "YEAR")
        .map((interval) => ask(`timeline ${interval}`, `timeline(interval: ${interval}) { start count }`)),
    ];
  });
}

function valuesOf(type: unknown): string[] {
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
}
