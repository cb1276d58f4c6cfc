import { readFileSync } from "node:fs";
import { isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType } from "graphql";
import { expect, test } from "vitest";
import { printGraphqlSchema } from "../../src/graphql/print-schema.ts";
import { buildGraphqlSchema } from "../../src/graphql/schema.ts";

test("schema.graphql is what the code prints", () => {
  const committed = readFileSync(new URL("../../schema.graphql", import.meta.url), "utf8");
  expect(printGraphqlSchema(), "run `npm run schema`, look at the difference, and commit it").toBe(committed);
});

test("every type, field, argument and enum value is described", () => {
  const types = Object.values(buildGraphqlSchema().getTypeMap()).filter((type) => !isIntrospectionType(type));
  const silent: string[] = [];
  const note = (path: string, { description }: { description?: string | null | undefined }) => {
    if (!description) silent.push(path);
  };
  for (const type of types) {
    note(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field);
      for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  expect(silent).toEqual([]);
});
