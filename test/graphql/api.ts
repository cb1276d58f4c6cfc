import { type DocumentNode, type GraphQLError, parse, validate } from "graphql";
import { createContext } from "../../src/graphql/context.ts";
import { createExecutor } from "../../src/graphql/executor.ts";
import { buildGraphqlSchema } from "../../src/graphql/schema.ts";
import type { Store } from "../../src/store/database.ts";

const schema = buildGraphqlSchema();
const execute = createExecutor(schema);
/** The documents so far, by their text: one that comes often is compiled, as in the server. */
const documents = new Map<string, DocumentNode>();

/** An answer of the API, as loosely typed as JSON. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads into the answer as a client in JavaScript does
  readonly data: any;
  readonly codes: readonly unknown[];
  readonly messages: readonly string[];
  /** How many SQL statements it took. */
  readonly statements: number;
}

/** Runs a query as a client would, without the HTTP around it. */
export async function ask(store: Store, source: string, variableValues: Record<string, unknown> = {}): Promise<Answer> {
  let statements = 0;
  const all: Store["reader"]["all"] = (sql, values, options) => {
    statements += 1;
    return store.reader.all(sql, values, options);
  };
  const context = createContext({ ...store, reader: { ...store.reader, all } });
  const document = documents.get(source) ?? parse(source);
  documents.set(source, document);
  const invalid: readonly GraphQLError[] = validate(schema, document);
  const { data, errors = [] } =
    invalid.length > 0
      ? { data: null, errors: invalid }
      : await execute({ document, operationName: null, variables: variableValues, context });
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    codes: errors.map((error) => error.extensions.code),
    messages: errors.map((error) => error.message),
    statements,
  };
}
