import {
  type DocumentNode,
  type FieldNode,
  GraphQLScalarType,
  GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";

/** A document as a function; null is its answer to variables that are not good. */
export type CompiledDocument = (
  context: object,
  variables: Readonly<Record<string, unknown>>,
) => Promise<{ readonly data?: unknown; readonly errors?: readonly unknown[] }> | null;

/**
 * A variable that has been coerced. graphql-jit would write out the reading of each variable's type, without end for a filter in a
 * filter in a filter (https://github.com/zalando-incubator/graphql-jit/issues/81); so graphql-js reads them, and it takes them as they are.
 */
const coerced = new GraphQLScalarType({ name: "CoercedVariable" });

/** Makes a function of validated documents of a schema. */
export function documentCompiler(schema: GraphQLSchema) {
  const config = schema.toConfig();
  const compiling = new GraphQLSchema({ ...config, types: [...config.types, coerced], assumeValid: true });

  /** Null for a document that is better run by graphql-js: one that asks for the schema, or that cannot be compiled. */
  return (document: DocumentNode, operationName: string | null): CompiledDocument | null => {
    const operation = getOperationAST(document, operationName);
    if (!operation || asksForSchema(document)) return null;
    const compiled = compileQuery(compiling, withCoercedVariables(document, operation), operationName ?? undefined, {
      customJSONSerializer: false,
      useExperimentalPathBasedSkipInclude: true,
    });
    if (!isCompiledQuery(compiled)) return null;
    return (context, variables) => {
      const values = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
      return values.coerced ? Promise.resolve(compiled.query(undefined, context, values.coerced)) : null;
    };
  };
}

function withCoercedVariables(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const variableDefinitions = operation.variableDefinitions?.map(({ kind, variable }) => ({
    kind,
    variable,
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: coerced.name } } as const,
  }));
  const definitions = document.definitions.map((each) =>
    each === operation && variableDefinitions ? { ...operation, variableDefinitions } : each,
  );
  return { ...document, definitions };
}

function asksForSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ name }: FieldNode) => {
      found ||= name.value === "__schema" || name.value === "__type";
    },
  });
  return found;
}
