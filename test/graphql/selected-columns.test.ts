import {
  type DocumentNode,
  execute,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  parse,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createContext } from "../../src/graphql/context.ts";
import { createExecutor } from "../../src/graphql/executor.ts";
import { buildGraphqlSchema } from "../../src/graphql/schema.ts";
import { selectedColumns } from "../../src/graphql/selected-columns.ts";
import { decide } from "../../src/ingest/identity/decide-identity.ts";
import { write } from "../../src/store/write.ts";
import { harbours } from "./harbours.ts";

const schema = buildGraphqlSchema();
let temporary: Awaited<ReturnType<typeof harbours>>;
beforeAll(async () => {
  temporary = await harbours(3);
  const { store } = temporary;
  for (const type of ["Person", "Faction"] as const) {
    const rows = await store.reader.all<{ key: string }>(`SELECT key FROM ${type.toLowerCase()} ORDER BY id LIMIT 2`);
    const [kept = "", other = ""] = rows.map(({ key }) => key);
    await write(store, (manager) =>
      decide(manager, { type, kind: "SAME", kept, other, decidedAt: "2031-05-07T00:00:00Z" }),
    );
  }
});
afterAll(() => temporary.remove());

type Field = GraphQLField<unknown, unknown>;

/** Every field by the shortest way from a list at the root: "articles > nodes > people > edges > firstMention > …". */
function pathsTo(query: GraphQLObjectType): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const lists = Object.values(query.getFields()).filter(({ type }) => /Connection!$/.test(String(type)));
  let ways = lists.map((root) => ({ path: [`${root.name}${argumentsOf(root)}`], type: getNamedType(root.type) }));
  while (ways.length > 0) {
    ways = ways.flatMap(({ path, type }) => {
      if (isUnionType(type))
        return type.getTypes().map((member) => ({ path: [...path, `... on ${member.name}`], type: member }));
      if (!isObjectType(type)) return [];
      const fields = Object.values(type.getFields()).filter(({ name }) => !seen.has(`${type.name}.${name}`));
      return fields.flatMap((field) => {
        seen.add(`${type.name}.${field.name}`);
        const way = { path: [...path, `${field.name}${argumentsOf(field)}`], type: getNamedType(field.type) };
        if (!isCompositeType(way.type)) found.push(way.path.join(" > "));
        // Rows that come this way and no other may be narrow too.
        const values = valuesOf(way.type);
        if (values) found.push([...way.path, values].join(" > "));
        return isCompositeType(way.type) ? [way] : [];
      });
    });
  }
  return found;
}

/** All plain values of an object type, or of the members of a union. */
function valuesOf(type: unknown): string {
  if (isUnionType(type)) {
    const members = type.getTypes().map(({ name }) => `... on ${name} { of${name}: id }`);
    return ["__typename", ...members].join(" ");
  }
  if (!isObjectType(type)) return "";
  const plain = Object.values(type.getFields()).filter((field) => !isCompositeType(getNamedType(field.type)));
  return plain
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map(({ name }) => name)
    .join(" ");
}

function argumentsOf(field: Field): string {
  const required = field.args.filter(isRequiredArgument).map(({ name, type }) => {
    const named = getNamedType(type);
    if (!isEnumType(named)) return `${name}: "harbour"`;
    const values = named.getValues().map((value) => value.name);
    return `${name}: ${String(type).startsWith("[") ? `[${values.join(" ")}]` : values[0]}`;
  });
  const words = field.args.some(({ name }) => name === "search") && /^(?:articles|quotes)$/.test(field.name);
  const given = words ? [...required, 'search: "harbour"'] : required;
  return given.length > 0 ? `(${given.join(", ")})` : "";
}

const queryOf = (path: string) => {
  const steps = path.split(" > ");
  return `{ ${steps.join(" { ")} ${"} ".repeat(steps.length)}`;
};

const paths = pathsTo(schema.getQueryType() as GraphQLObjectType);

/** The answer where whole rows are read, and the one where only what is asked for is. */
async function bothAnswers(document: DocumentNode) {
  const context = createContext(temporary.store);
  const whole = await execute({ schema, document, contextValue: context });
  const run = createExecutor(schema);
  const narrow = await run({ document, operationName: null, variables: {}, context });
  return [JSON.stringify(whole), JSON.stringify(narrow)];
}

test("the walk finds the fields of every type", () => {
  expect(paths.length).toBeGreaterThan(180);
});

test.each(paths)("%s, asked for by itself, is the same of narrow rows", async (path) => {
  const [whole, narrow] = await bothAnswers(parse(queryOf(path)));
  expect(narrow).toBe(whole);
  expect(whole).not.toContain('"errors"');
});

test("nearly all of them have a value", async () => {
  const empty: string[] = [];
  for (const path of paths) {
    const [whole = ""] = await bothAnswers(parse(queryOf(path)));
    const leaf = path.split(" > ").at(-1)?.split(/[ (]/u)[0];
    if (!new RegExp(`"${leaf}":(?!null)`).test(whole)) empty.push(path);
  }
  expect(empty.length).toBeLessThan(paths.length / 10);
});

describe("what a document reads of rows", () => {
  const selected = (query: string) => {
    const found = selectedColumns(schema, parse(query));
    return found && [...(found.get("Article") ?? [])].sort();
  };

  test("is what its fields are named after, in fragments too, and by the members of an interface", () => {
    expect(selected("{ articles { nodes { headline ...More } } } fragment More on Article { byline }")).toEqual([
      "byline",
      "headline",
    ]);
    expect(selected('{ node(id: "a") { id ... on Article { slug } } }')).toEqual(["id", "key", "slug"]);
  });

  test("is what else a field needs", () => {
    expect(selected("{ articles { nodes { authors } } }")).toContain("authorsJson");
  });

  test("is not known of a field that may read anything", () => {
    expect(selected("{ articles { nodes { jsonLd } } }")).toBeNull();
  });
});
