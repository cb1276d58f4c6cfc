import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from "graphql";
import { type CompiledDocument, documentCompiler } from "./compile-document.ts";

/** One run of a document that has been validated. */
export interface Execution {
  /** The same object each time the document comes, by which it is known. */
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: object;
}

export type Executor = (execution: Execution) => Promise<ExecutionResult>;

/** Compiling costs what running a few times does, so a document has to come this often. */
const compiledFrom = 3;

/** What is known of a document: how often it came, and its operations as functions; null for one that is not compiled. */
interface Known {
  uses: number;
  readonly compiled: Map<string | null, CompiledDocument | null>;
}

/**
 * Runs documents; one that comes often is compiled to a function, which does the same in a fraction of the time. What a compiled
 * document answers with an error is asked again of graphql-js, which so has the last word on every error: its text, its place and
 * what becomes null.
 */
export function createExecutor(schema: GraphQLSchema): Executor {
  const compile = documentCompiler(schema);
  const documents = new WeakMap<DocumentNode, Known>();
  const compiledOf = ({ document, operationName }: Execution): CompiledDocument | null => {
    const known = documents.get(document) ?? { uses: 0, compiled: new Map() };
    documents.set(document, known);
    if (++known.uses < compiledFrom) return null;
    const kept = known.compiled.get(operationName);
    if (kept !== undefined) return kept;
    const compiled = compile(document, operationName);
    known.compiled.set(operationName, compiled);
    return compiled;
  };
  return async (execution) => {
    const { document, operationName, variables, context } = execution;
    const result = await compiledOf(execution)?.(context, variables);
    if (result && !result.errors) return result as ExecutionResult;
    return execute({ schema, document, operationName, variableValues: variables, contextValue: context });
  };
}
