import { graphql } from "graphql";
import { createContext } from "../../src/graphql/context.ts";
import { buildGraphqlSchema } from "../../src/graphql/schema.ts";
import type { Store } from "../../src/store/database.ts";

const schema = buildGraphqlSchema();

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
  const all: Store["reader"]["all"] = (sql, values) => {
    statements += 1;
    return store.reader.all(sql, values);
  };
  const contextValue = createContext({ ...store, reader: { ...store.reader, all } });
  const { data, errors = [] } = await graphql({ schema, source, contextValue, variableValues });
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    codes: errors.map((error) => error.extensions.code),
    messages: errors.map((error) => error.message),
    statements,
  };
}
