import { readdirSync, readFileSync } from "node:fs";
import { type DocumentNode, type ExecutionResult, execute, parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentCompiler } from "../../src/graphql/compile-document.ts";
import { createContext } from "../../src/graphql/context.ts";
import { createExecutor } from "../../src/graphql/executor.ts";
import { buildGraphqlSchema } from "../../src/graphql/schema.ts";
import { encodeGlobalId, type NodeType } from "../../src/query/global-id.ts";
import { newsroom } from "./newsroom.ts";
import { type RandomQuery, randomFrom, randomQuery } from "./random-query.ts";

const schema = buildGraphqlSchema();
const compile = documentCompiler(schema);

let temporary: Awaited<ReturnType<typeof newsroom>>;
const ids: string[] = [];
const strings = ["strike", "Calder", "Ruth Calder", "Marrow Herald", "en", "talks", "nonsense", "", "harbour OR talks"];
beforeAll(async () => {
  temporary = await newsroom();
  const types: readonly NodeType[] = ["Article", "Person", "Faction", "Quote"];
  for (const type of types) {
    const rows = await temporary.store.reader.all<{ key: string }>(`SELECT key FROM ${type.toLowerCase()}`);
    ids.push(...rows.map(({ key }) => encodeGlobalId(type, key)));
  }
  ids.push("nonsense");
});
afterAll(() => temporary.remove());

const context = () => createContext(temporary.store);
const asSent = (result: unknown) => JSON.parse(JSON.stringify(result)) as ExecutionResult;

/** A document, or the errors of one that is none or not valid, which no executor gets to see. */
function documentOf(query: string): DocumentNode | readonly Error[] {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    return errors.length > 0 ? errors : document;
  } catch (error) {
    return [error as Error];
  }
}

/** The answers of graphql-js and of the executor, when it has seen the document often; null for one that is not valid. */
async function bothAnswers({ query, variables }: RandomQuery, operationName: string | null = null) {
  const document = documentOf(query);
  if (!("kind" in document)) return null;
  const plain = await execute({
    schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: context(),
  });
  const run = createExecutor(schema);
  const answers: ExecutionResult[] = [];
  for (let use = 0; use < 4; use++)
    answers.push(asSent(await run({ document, operationName, variables, context: context() })));
  const compiled = compile(document, operationName);
  const alone = await compiled?.(context(), variables);
  // Else every answer would be that of graphql-js, asked a second time.
  if (compiled && !plain.errors) expect(alone?.errors, query).toBeUndefined();
  return { plain: asSent(plain), answers, compiled: compiled !== null };
}

async function expectSame(made: RandomQuery): Promise<ExecutionResult | null> {
  const both = await bothAnswers(made);
  for (const answer of both?.answers ?? []) {
    // Of two faults that make all of it null the one that is met first is told; which that is depends on the database's threads.
    const race = both?.plain.data === null && answer.data === null && rootFields(made.query) > 1;
    if (race) expect(answer.errors).toHaveLength(both?.plain.errors?.length ?? 0);
    else expect(answer, JSON.stringify(made)).toEqual(both?.plain);
  }
  return both?.plain ?? null;
}

const rootFields = (query: string): number => {
  const [operation] = parse(query).definitions;
  return operation?.kind === "OperationDefinition" ? operation.selectionSet.selections.length : 0;
};

const folder = "explorer/examples";
const examples = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")] as const);

describe("a compiled document answers as graphql-js does", () => {
  test.each(examples)("the explorer's example %s", async (_name, query) => {
    const both = await bothAnswers({ query, variables: {} });
    expect(both?.compiled).toBe(true);
    expect(both?.plain.errors).toBeUndefined();
    for (const answer of both?.answers ?? []) expect(answer).toEqual(both?.plain);
  });

  test("500 queries made up from the schema", async () => {
    let answered = 0;
    for (let seed = 1; seed <= 500; seed++) {
      const made = randomQuery(schema, randomFrom(seed), ids, strings);
      expect(documentOf(made.query), made.query).toHaveProperty("kind");
      const plain = await expectSame(made);
      if (!plain?.errors) answered++;
    }
    expect(answered).toBeGreaterThan(250);
  });

  test("200 queries that are wrong: variables of another type, no value or too many, documents cut or misspelt", async () => {
    let refused = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const random = randomFrom(seed);
      const plain = await expectSame(spoilt(randomQuery(schema, random, ids, strings), random));
      if (!plain || plain.errors) refused++;
    }
    expect(refused).toBeGreaterThan(150);
  });
});

/** A query with a fault in its variables or its words. */
function spoilt({ query, variables }: RandomQuery, random: () => number): RandomQuery {
  const names = Object.keys(variables);
  const name = names[Math.floor(random() * names.length)];
  if (name !== undefined && random() < 0.7) {
    const wrong = [null, { and: [{ nobody: 1 }] }, [[1]], "wrong", 1.5, { not: { not: { and: 3 } } }];
    return { query, variables: { ...variables, [name]: wrong[Math.floor(random() * wrong.length)] } };
  }
  const at = Math.floor(random() * query.length);
  return random() < 0.5
    ? { query: `${query.slice(0, at)}${query.slice(at + 1)}`, variables }
    : { query: query.replace(/first: \d/, "first: 100000000000"), variables };
}

test("variables of a filter in a filter are read by graphql-js: their types are endless", async () => {
  const query = "query Deep($filter: QuoteFilter) { quotes(filter: $filter) { totalCount } }";
  const both = await bothAnswers({ query, variables: { filter: { or: [{ and: [{ kind: ["DIRECT"] }] }] } } });
  expect(both?.compiled).toBe(true);
  expect(both?.answers.at(-1)).toEqual(both?.plain);
});

test("of a document of several operations the named one is run", async () => {
  const query = "query One { articles { totalCount } } query Two { quotes { totalCount } }";
  for (const name of ["One", "Two"]) {
    const both = await bothAnswers({ query, variables: {} }, name);
    expect(both?.answers.at(-1)).toEqual(both?.plain);
  }
  const neither = await bothAnswers({ query, variables: {} });
  expect(neither?.answers.at(-1)?.errors?.[0]?.message).toMatch(/Must provide operation name/);
});

test("a document that asks for the schema is not compiled", async () => {
  const both = await bothAnswers({ query: "{ __schema { types { name } } }", variables: {} });
  expect(both?.compiled).toBe(false);
  expect(both?.answers.at(-1)).toEqual(both?.plain);
});
