import { readFileSync } from "node:fs";
import { isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType } from "graphql";
import { expect, test } from "vitest";
import { apiPage } from "../../scripts/api-page.ts";
import { clientCode } from "../../scripts/client-code.ts";
import { trustedDocuments } from "../../scripts/trusted-documents.ts";
import { printGraphqlSchema } from "../../src/graphql/print-schema.ts";
import { buildGraphqlSchema } from "../../src/graphql/schema.ts";

const remedy = "run `npm run generate`, look at the difference, and commit it";
const committed = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

test("schema.graphql is what the code prints", () => {
  expect(printGraphqlSchema(), remedy).toBe(committed("schema.graphql"));
});

test("docs/api.md and the types of the typed example are made from the schema", async () => {
  expect(apiPage(buildGraphqlSchema()), remedy).toBe(committed("docs/api.md"));
  expect(await clientCode(), remedy).toBe(committed("examples/typed-client/person.generated.ts"));
});

test("trusted-documents.json holds the documents of the examples and the explorer", () => {
  expect(trustedDocuments(), remedy).toBe(committed("trusted-documents.json"));
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
