import { join } from "node:path";
import fc from "fast-check";
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  graphql,
  isCompositeType,
  isEnumType,
  isObjectType,
  isUnionType,
  parse,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSeed } from "../../src/commands/load-seed.ts";
import { createContext } from "../../src/graphql/context.ts";
import { fieldSizes, queryCost } from "../../src/graphql/query-cost.ts";
import { fragmentsOf, queryDepth } from "../../src/graphql/query-shape.ts";
import { buildGraphqlSchema } from "../../src/graphql/schema.ts";
import type { Store } from "../../src/store/database.ts";
import { temporaryStore } from "../store/temporary-store.ts";

const schema = buildGraphqlSchema();

function partsOf(source: string) {
  const document = parse(source);
  const operation = document.definitions[0];
  if (operation?.kind !== "OperationDefinition") throw new Error("no operation");
  return { operation, fragments: fragmentsOf(document) };
}

const costOf = (source: string, variables: Record<string, unknown> = {}, exemptIntrospection = true) =>
  queryCost({ schema, ...partsOf(source), variables, exemptIntrospection });

describe("the cost of a query", () => {
  test.each([
    ["an object costs 1, its values nothing", '{ article(slug: "a") { id headline } }', 1],
    ["a connection costs 1, and 1 for each item of a page of 10", "{ articles { nodes { id } } }", 11],
    ["a page costs its size, forward and backward", "{ articles(last: 3) { nodes { id } } }", 4],
    ["an edge costs 1 and its node another", "{ articles(first: 3) { edges { node { id } } } }", 7],
    [
      "pages in pages multiply",
      "{ articles(first: 3) { nodes { quotes(first: 4) { nodes { id } } } } }",
      1 + 3 * (2 + 4),
    ],
    ["a list without page arguments counts 10", '{ person(slug: "a") { roles { id: roleName } } }', 11],
    ["one that grows with a text counts 50", '{ article(slug: "a") { blocks { text } } }', 51],
    ["a value that is made of objects counts 50", "{ articles(first: 2) { nodes { jsonLd } } }", 1 + 2 * 51],
    [
      "a whole annotated article is within the limit, with what its quotes and mentions are",
      '{ article(slug: "a") { annotatedText { kind runs { text quotes { parts quote { id } } mentions { span { exact } } } } } }',
      1 + 50 * (1 + 10 * (1 + 2 + 2)),
    ],
    ["a list of what is asked for counts that", '{ nodes(ids: ["a", "b"]) { id } }', 2],
    [
      "facets count what they are by, and their values at most",
      "{ quotes { facets(by: [KIND, STATUS], top: 5) { values { count } } } }",
      1 + 2 * 6,
    ],
    [
      "a list that takes its length itself counts that",
      "{ articles { voiceBalance { speakers(top: 100) { speaker { __typename } } } } }",
      1 + 1 + 100 * 2,
    ],
    ["a page that is refused counts as the largest", "{ articles(first: 1000) { nodes { id } } }", 101],
    [
      "a fragment counts where it is used",
      "{ ...a b: articles { ...b } } fragment a on Query { articles { ...b } } fragment b on ArticleConnection { nodes { id } }",
      22,
    ],
    [
      "fields that GraphQL merges count once",
      "{ articles { nodes { id } ...a } articles { totalCount } } fragment a on ArticleConnection { nodes { slug } }",
      11,
    ],
    [
      "of the types that an object may have, the dearest counts",
      '{ node(id: "a") { ... on Person { roles { roleName } } ... on Article { blocks { text } } } }',
      52 - 1,
    ],
    [
      "what is skipped counts nothing",
      "{ articles @skip(if: true) { nodes { id } } quotes @include(if: false) { nodes { id } } }",
      0,
    ],
    ["introspection counts nothing", '{ __schema { types { name } } __type(name: "Query") { name } }', 0],
  ])("%s", (_rule, source, cost) => {
    expect(costOf(source)).toBe(cost);
  });

  test("variables count with their values", () => {
    const source =
      "query ($n: Int, $ids: [ID!]!, $deep: Boolean!) { articles(first: $n) { nodes { id } } nodes(ids: $ids) { id } quotes @include(if: $deep) { totalCount } }";
    expect(costOf(source, { n: 20, ids: ["a", "b", "c"], deep: false })).toBe(24);
    expect(costOf(source, { ids: [], deep: true })).toBe(12);
  });

  test("introspection that is not exempt counts as any other field", () => {
    expect(costOf("{ __schema { types { fields { name } } } }", {}, false)).toBe(1 + 10 * 11);
  });

  test("fragments in fragments that stand for more fields than can be counted are not counted", () => {
    const levels = Array.from(
      { length: 60 },
      (_, n) => `fragment f${n} on Quote { a: continues { ...f${n + 1} } b: nestedIn { ...f${n + 1} } }`,
    );
    const source = `{ quotes { nodes { ...f0 } } } ${levels.join(" ")} fragment f60 on Quote { id }`;
    expect(costOf(source)).toBeNull();
    const { operation, fragments } = partsOf(source);
    expect(queryDepth(operation, fragments, true)).toBe(63);
  });

  test("every field with a size of its own is a list of the schema, or JSON", () => {
    for (const coordinate of Object.keys(fieldSizes)) {
      const [type = "", field = ""] = coordinate.split(".");
      expect([coordinate, String((schema.getType(type) as GraphQLObjectType).getFields()[field]?.type)]).toEqual([
        coordinate,
        expect.stringMatching(/^\[|^JSONObject!$/u),
      ]);
    }
  });
});

describe("on the seed", () => {
  let store: Store;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ store, remove } = await temporaryStore());
    await loadSeed(store, join("data", "seed"));
  });
  afterAll(() => remove());

  /** Objects in an answer. */
  const objectsIn = (value: unknown): number => {
    if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + objectsIn(each), 0);
    if (typeof value !== "object" || value === null) return 0;
    return 1 + Object.values(value).reduce((sum: number, each) => sum + objectsIn(each), 0);
  };

  test("no query answers with more objects than it costs", async () => {
    await fc.assert(
      fc.asyncProperty(selection(schema.getQueryType() as GraphQLObjectType, 6), async (source) => {
        const { data, errors } = await graphql({ schema, source, contextValue: createContext(store) });
        fc.pre(errors === undefined);
        // Without the answer itself.
        expect(objectsIn(JSON.parse(JSON.stringify(data))) - 1).toBeLessThanOrEqual(costOf(source) ?? 0);
      }),
      { numRuns: 150 },
    );
  });
});

type Field = GraphQLField<unknown, unknown>;

/** A selection of some of a type's fields, with random page sizes, down to a depth. */
function selection(type: GraphQLObjectType, depth: number): fc.Arbitrary<string> {
  const fields = Object.values(type.getFields()).filter(
    (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
  );
  const root = type === schema.getQueryType();
  // At the top only lists: what else there is wants an id.
  const usable = root
    ? fields.filter((field) => /Connection!$/u.test(String(field.type)) && canCall(field))
    : fields.filter(canCall);
  if (usable.length === 0) return fc.constant("{ __typename }");
  return fc
    .subarray(usable, { minLength: 1, maxLength: Math.min(3, usable.length) })
    .chain((some) => fc.tuple(...some.map((field) => call(field, depth))))
    .map((calls) => `{ __typename ${calls.join(" ")} }`);
}

const canCall = (field: Field) =>
  field.args.every(
    ({ type }) => !String(type).endsWith("!") || isEnumType(getNamedType(type)) || String(type) === "Int!",
  );

function call(field: Field, depth: number): fc.Arbitrary<string> {
  const type = getNamedType(field.type);
  const values = field.args.flatMap(({ name, type: argument }) => {
    const named = getNamedType(argument);
    if (name === "first") return [fc.constantFrom("", "first: 1", "first: 3", "first: 50")];
    if (!isEnumType(named) || !String(argument).endsWith("!")) return [];
    const names = named.getValues().map((value) => value.name);
    return String(argument).startsWith("[")
      ? [fc.subarray(names, { minLength: 1 }).map((some) => `${name}: [${some.join(" ")}]`)]
      : [fc.constantFrom(...names).map((one) => `${name}: ${one}`)];
  });
  const below = isUnionType(type)
    ? fc
        .tuple(...type.getTypes().map((member) => selection(member, 0)))
        .map(
          (all) =>
            `{ __typename ${all.map((each, at) => `... on ${type.getTypes()[at]} ${each.replace(/\w+/gu, (word) => (word === "__typename" ? word : `t${at}${word}: ${word}`))}`).join(" ")} }`,
        )
    : isObjectType(type)
      ? selection(type, depth - 1)
      : isCompositeType(type)
        ? fc.constant("{ __typename }")
        : fc.constant("");
  return fc.tuple(fc.tuple(...values), below).map(([args, body]) => {
    const given = args.filter(Boolean).join(", ");
    return `${field.name}${given ? `(${given})` : ""} ${body}`;
  });
}
