import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from "graphql";
import { BadRequest } from "./bad-request.ts";

/** The arguments of a field, by name, not yet checked against their types: that is GraphQL's work. */
export interface FieldArguments {
  readonly [name: string]: unknown;
}

/**
 * Reads the query of an address as arguments of a field: those of the field by their names (`first=20`), `filter` as JSON, and
 * each field of the filter by its own name (`publisher=Marrow+Herald`), or by its path (`datePublished.from=…`). A parameter
 * that stands for a list may be there several times.
 *
 * @param allowed the arguments that may be given
 * @throws BadRequest for a parameter that there is not, one that is given twice, or a filter that is no JSON object
 */
export function readArguments(
  field: GraphQLField<unknown, unknown>,
  allowed: readonly string[],
  query: URLSearchParams,
): FieldArguments {
  const given = new Map<string, unknown>();
  const simple: FilterValue = {};
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    const argument = field.args.find((each) => each.name === name && allowed.includes(name));
    if (argument) {
      given.set(name, name === "filter" ? filterOf(only(name, values)) : valueFor(name, argument.type, values));
      continue;
    }
    const type = allowed.includes("filter") ? typeAt(filterArgument(field), name.split(".")) : undefined;
    if (!type)
      throw new BadRequest(`there is no parameter ${JSON.stringify(name)}; there are ${names(field, allowed)}`);
    put(simple, name.split("."), valueFor(name, type, values));
  }
  if (Object.keys(simple).length > 0) given.set("filter", merged(given.get("filter"), simple));
  return Object.fromEntries(given);
}

interface FilterValue {
  [field: string]: unknown;
}

/** Text as the JSON that a type's coercion expects; what does not look like it is left for the coercion to refuse. */
function valueFor(name: string, type: GraphQLInputType, values: readonly string[]): unknown {
  const named = getNamedType(type);
  if (isInputObjectType(named)) throw new BadRequest(`give ${name} as part of the JSON in \`filter\``);
  const parse = (text: string): unknown => {
    if (["Int", "Float"].includes(named.name) && /^-?\d+(\.\d+)?$/u.test(text)) return Number(text);
    if (named.name === "Boolean" && /^(?:true|false)$/u.test(text)) return text === "true";
    return text;
  };
  return isListType(getNullableType(type)) ? values.map(parse) : parse(only(name, values));
}

function only(name: string, values: readonly string[]): string {
  if (values.length > 1) throw new BadRequest(`${name} is given ${values.length} times; give it once`);
  return values[0] ?? "";
}

function filterOf(text: string): FilterValue | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadRequest('`filter` is not JSON; give it as {"publisher":["Marrow Herald"]}, percent-encoded');
  }
  if (typeof value !== "object" || Array.isArray(value)) throw new BadRequest("`filter` has to be a JSON object");
  return value as FilterValue | null;
}

function filterArgument(field: GraphQLField<unknown, unknown>): GraphQLArgument | undefined {
  return field.args.find(({ name }) => name === "filter");
}

/** The type of a field of a filter, or of a field of a field; undefined if there is none. */
function typeAt(filter: GraphQLArgument | undefined, path: readonly string[]): GraphQLInputType | undefined {
  let type = filter?.type;
  for (const name of path) {
    const parent = type && getNullableType(type);
    // The fields are an object without a prototype.
    type = isInputObjectType(parent) ? parent.getFields()[name]?.type : undefined;
  }
  return type;
}

function put(target: FilterValue, [name = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  target[name] ??= {};
  put(target[name] as FilterValue, rest, value);
}

function merged(filter: unknown, simple: FilterValue): FilterValue {
  const whole = (filter ?? {}) as FilterValue;
  const twice = Object.keys(simple).find((name) => Object.hasOwn(whole, name));
  if (twice) throw new BadRequest(`${twice} is given in \`filter\` and beside it; give it once`);
  return { ...whole, ...simple };
}

/** What can be given, for somebody who gave something else. */
function names(field: GraphQLField<unknown, unknown>, allowed: readonly string[]): string {
  const filter = allowed.includes("filter") ? filterArgument(field) : undefined;
  const type = filter && getNullableType(filter.type);
  const fields = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  const simple = fields.filter((each) => !isInputObjectType(getNamedType(each.type)));
  return [...allowed, ...simple.map(({ name }) => name)].join(", ");
}
