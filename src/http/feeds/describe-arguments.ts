import {
  type GraphQLField,
  GraphQLID,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from "graphql";
import type { FieldArguments } from "./read-arguments.ts";

/** In UTF-16 code units; a filter may be of any length, a title may not. */
const longest = 200;

/**
 * Says in words what a list was asked for: "publisher Marrow Herald; kind direct".
 *
 * @param given arguments that the field accepts
 * @param names what the objects are called whose ids are in them
 * @returns empty where nothing was asked for
 */
export function describeArguments(
  field: GraphQLField<unknown, unknown>,
  given: FieldArguments,
  names: ReadonlyMap<string, string>,
): string {
  const parts = field.args.flatMap(({ name, type }) => {
    if (name === "first" || !isGiven(given[name])) return [];
    const words = describe(type, given[name], names);
    return words === "" ? [] : name === "filter" ? words : `${label(name)} ${words}`;
  });
  const words = parts.join("; ");
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/\p{Cs}$/u, "")}…`;
}

/** The ids in arguments, in their order. */
export function idsIn(field: GraphQLField<unknown, unknown>, given: FieldArguments): string[] {
  return [...new Set(field.args.flatMap(({ name, type }) => idsOf(type, given[name])))];
}

const isGiven = (value: unknown) => value !== null && value !== undefined && value !== "";

function describe(type: GraphQLInputType, value: unknown, names: ReadonlyMap<string, string>, joint = " or "): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const several = listOf(value).map((each) => describe(nullable.ofType, each, names));
    return several.length > 1 && isInputObjectType(getNamedType(type))
      ? several.map((each) => `(${each})`).join(joint)
      : several.join(joint);
  }
  if (isInputObjectType(nullable)) {
    return fieldsOf(nullable.getFields(), value)
      .map(([name, fieldType, each]) => {
        if (name === "and") return describe(fieldType, each, names, " and ");
        const words = describe(fieldType, each, names);
        return name === "or" ? words : name === "not" ? `not (${words})` : `${label(name)} ${words}`;
      })
      .join("; ");
  }
  if (nullable === GraphQLID) return names.get(String(value)) ?? String(value);
  return isEnumType(nullable) ? String(value).toLowerCase().replaceAll("_", " ") : String(value);
}

function idsOf(type: GraphQLInputType, value: unknown): string[] {
  if (!isGiven(value)) return [];
  const nullable = getNullableType(type);
  if (isListType(nullable)) return listOf(value).flatMap((each) => idsOf(nullable.ofType, each));
  if (isInputObjectType(nullable)) {
    return fieldsOf(nullable.getFields(), value).flatMap(([, fieldType, each]) => idsOf(fieldType, each));
  }
  return nullable === GraphQLID ? [String(value)] : [];
}

/** GraphQL takes one value for a list of one. */
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function fieldsOf(
  fields: { readonly [name: string]: { readonly type: GraphQLInputType } },
  value: unknown,
): (readonly [string, GraphQLInputType, unknown])[] {
  const given = value as { readonly [name: string]: unknown };
  return Object.entries(fields).flatMap(([name, { type }]) =>
    isGiven(given[name]) ? [[name, type, given[name]] as const] : [],
  );
}

/** "minimumConfidence" as "minimum confidence". */
const label = (name: string) => name.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
