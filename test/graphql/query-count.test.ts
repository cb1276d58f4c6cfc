import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildGraphqlSchema } from "../../src/graphql/schema.ts";
import { ask } from "./api.ts";
import { harbours } from "./harbours.ts";

let two: Awaited<ReturnType<typeof harbours>>;
let eight: Awaited<ReturnType<typeof harbours>>;
beforeAll(async () => {
  two = await harbours(2);
  eight = await harbours(8);
});
afterAll(async () => {
  await two.remove();
  await eight.remove();
});

test("quotes with their speakers take the same statements for two articles as for eight", async () => {
  const query = `{ articles { nodes { quotes { nodes {
    attribution { speaker { ... on Person { name } ... on Faction { name } } } } } } } }`;
  const [few, many] = [await ask(two.store, query), await ask(eight.store, query)];
  expect(many.messages).toEqual([]);
  expect(many.data.articles.nodes[7].quotes.nodes[1].attribution.speaker.name).toBe("Ruth Calder A");
  // Articles, quotes, who has to do with them, people, factions: one each.
  expect([few.statements, many.statements]).toEqual([5, 5]);
});

test("articles as JSON-LD take the same statements for two as for eight", async () => {
  const query = "{ articles { nodes { jsonLd } } }";
  const [few, many] = [await ask(two.store, query), await ask(eight.store, query)];
  expect([many.messages, many.data.articles.nodes.length]).toEqual([[], 8]);
  // Articles, who is in them, quotes, their spans and parties, people, factions, places: one each.
  expect([few.statements, many.statements]).toEqual([8, 8]);
});

// Found by walking the schema, so that a field that is added later cannot be forgotten.
const schema = buildGraphqlSchema();
const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
  (field) => /Connection!$/.test(String(field.type)) && isObjectType(nodeOf(field)),
);
const paths = roots.flatMap((root) => fieldsOf(nodeOf(root)).map((field) => [root.name, field] as const));

test("the walk finds the nested fields of every root list", () => {
  expect(roots.map((root) => root.name).sort()).toEqual([
    "articles",
    "exchanges",
    "factions",
    "people",
    "quoteChanges",
    "quotes",
    "relatedStories",
  ]);
  expect(paths.length).toBeGreaterThan(25);
});

test.each(paths.map(([root, field]) => [`${root}.${field.name}`, root, field] as const))(
  "%s takes the same statements in a store four times the size",
  async (_name, root, field) => {
    const query = `{ ${root}(first: 100) { nodes { __typename ${selectionOf(field, 3)} } } }`;
    const [few, many] = [await ask(two.store, query), await ask(eight.store, query)];
    expect(many.messages).toEqual([]);
    // More than four times the related stories, because each article is related to each other one.
    expect(many.data[root].nodes.length).toBeGreaterThanOrEqual(4 * few.data[root].nodes.length);
    // One statement a parent would be six more. A few more or less happen: which branches of so wide a query fall into
    // the same tick depends on how fast the database answers.
    expect(many.statements).toBeLessThan(few.statements + 4);
  },
);

type Field = GraphQLField<unknown, unknown>;

/** The node type of a root connection. */
function nodeOf(root: Field): GraphQLNamedType {
  const connection = getNamedType(root.type);
  const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
  if (!nodes) throw new Error(`${root.name} is no connection`);
  return getNamedType(nodes.type);
}

function fieldsOf(type: GraphQLNamedType): Field[] {
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  return fields.filter((field) => isCompositeType(getNamedType(field.type)));
}

/** Everything below a field, to a depth; a connection with its total and what its edges carry. */
function selectionOf(field: Field, depth: number): string {
  const type = getNamedType(field.type);
  const call = `${field.name}${argumentsOf(field)}`;
  return isCompositeType(type) ? `${call} { ${bodyOf(type, depth)} }` : call;
}

/** Something for each argument that has to be given: all values of an enum, or one. */
function argumentsOf(field: Field): string {
  const given = field.args.filter(isRequiredArgument).map(({ name, type }) => {
    const named = getNamedType(type);
    if (!isEnumType(named)) throw new Error(`${field.name}(${name}:) is required, and no enum`);
    const values = named.getValues().map((value) => value.name);
    return `${name}: ${String(type).startsWith("[") ? `[${values.join(" ")}]` : values[0]}`;
  });
  return given.length > 0 ? `(${given.join(", ")})` : "";
}

function bodyOf(type: GraphQLNamedType, depth: number): string {
  if (isUnionType(type)) {
    const members = type.getTypes().map((member) => `... on ${member.name} { ${member.name.toLowerCase()}: id }`);
    return `__typename ${members.join(" ")}`;
  }
  if (!isObjectType(type)) return "__typename";
  const inner = Object.values(type.getFields()).filter(
    (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
  );
  return ["__typename", ...inner.map((field) => selectionOf(field, depth - 1))].join(" ");
}
