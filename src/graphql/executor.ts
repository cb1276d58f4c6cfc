import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from "graphql";
import type { SelectedColumns } from "../query/columns.ts";
import { type CompiledDocument, documentCompiler } from "./compile-document.ts";
import { narrowed } from "./context.ts";
import { selectedColumns } from "./selected-columns.ts";

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

/** What is known of a document: how often it came, what it reads, and its operations as functions; null for one that is not compiled. */
interface Known {
  uses: number;
  readonly selected: SelectedColumns | null;
  readonly compiled: Map<string | null, CompiledDocument | null>;
}

/**
 * Runs documents. Of rows only what the document asks for is read, and one that comes often is compiled to a function, which does the
 * same in a fraction of the time. What a compiled document answers with an error is asked again of graphql-js, which so has the last
 * word on every error: its text, its place and what becomes null.
 */
export function createExecutor(schema: GraphQLSchema): Executor {
  const compile = documentCompiler(schema);
  const documents = new WeakMap<DocumentNode, Known>();
  const knownOf = (document: DocumentNode): Known => {
    const kept = documents.get(document);
    if (kept) return kept;
    const known: Known = { uses: 0, selected: selectedColumns(schema, document), compiled: new Map() };
    documents.set(document, known);
    return known;
  };
  const compiledOf = (known: Known, document: DocumentNode, operationName: string | null): CompiledDocument | null => {
    if (++known.uses < compiledFrom) return null;
    const kept = known.compiled.get(operationName);
    if (kept !== undefined) return kept;
    const compiled = compile(document, operationName);
    known.compiled.set(operationName, compiled);
    return compiled;
  };
  return async ({ document, operationName, variables, context }) => {
    const known = knownOf(document);
    const result = await compiledOf(known, document, operationName)?.(narrowed(context, known.selected), variables);
    if (result && !result.errors) return result as ExecutionResult;
    const contextValue = narrowed(context, known.selected);
    return execute({ schema, document, operationName, variableValues: variables, contextValue });
  };
}
