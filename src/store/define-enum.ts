import { registerEnumType } from "type-graphql";

/**
 * Makes a GraphQL enum whose values are stored under their own names.
 *
 * @param values each value's name, and the sentence that describes it to clients
 * @returns an object of name → name, to be given to `@Field(() => …)`
 */
export function defineEnum<Name extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Name, string>>,
): { readonly [Value in Name]: Value } {
  const names = Object.keys(values) as Name[];
  const object = Object.fromEntries(names.map((value) => [value, value])) as { [Value in Name]: Value };
  registerEnumType(object, {
    name,
    description,
    valuesConfig: Object.fromEntries(names.map((value) => [value, { description: values[value] }])) as Record<
      Name,
      { description: string }
    >,
  });
  return object;
}
