import { type DocumentNode, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from "graphql";
import { RequestError } from "../query/request-error.ts";
import { queryCost } from "./query-cost.ts";
import { countAliases, countRootFields, fragmentsOf, queryDepth } from "./query-shape.ts";

/** How much a query may ask for; 0 is no limit. What is counted, and how, is told in docs/limits.md. */
export interface QueryLimits {
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  readonly maxCost: number;
}

/** A valid operation that is about to be run. */
export interface LimitedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The refusal of an operation that asks for more than one of the limits allows; null if it is within all of them. */
export function findExcess(limited: LimitedOperation, limits: QueryLimits): RequestError | null {
  const { document, operation } = limited;
  const fragments = fragmentsOf(document);
  const aliases = countAliases(document);
  if (exceeds(aliases, limits.maxAliases)) {
    return tooComplex("aliases", aliases, limits.maxAliases, "read several objects with `nodes(ids:)` or a filter");
  }
  const rootFields = countRootFields(operation, fragments);
  if (exceeds(rootFields, limits.maxRootFields)) {
    return tooComplex("rootFields", rootFields, limits.maxRootFields, "send several queries");
  }
  // Tools read the schema without aliases; with them a short query can make it repeat itself without end.
  const exemptIntrospection = aliases === 0;
  const depth = queryDepth(operation, fragments, exemptIntrospection);
  if (exceeds(depth, limits.maxDepth)) {
    return tooComplex("depth", depth, limits.maxDepth, "start a second query at the `id` of what is deep inside");
  }
  if (limits.maxCost === 0) return null;
  const { coerced } = getVariableValues(limited.schema, operation.variableDefinitions ?? [], limited.variables);
  // Without good variables it is not run.
  if (!coerced) return null;
  const cost = queryCost({ ...limited, fragments, variables: coerced, exemptIntrospection });
  return cost === null || cost > limits.maxCost
    ? tooComplex("cost", cost, limits.maxCost, "ask for smaller pages, fewer lists in lists, or in several queries")
    : null;
}

function exceeds(value: number, limit: number): boolean {
  return limit > 0 && value > limit;
}

const nouns = {
  aliases: "aliases",
  rootFields: "fields at its top",
  depth: "levels of fields",
  cost: "a cost",
} as const;

/** @param found null if it is too much to be counted */
function tooComplex(what: keyof typeof nouns, found: number | null, limit: number, remedy: string): RequestError {
  const amount = found === null ? "more than can be counted" : found;
  const message =
    what === "cost"
      ? `the query costs ${amount}, and may cost at most ${limit}; ${remedy}`
      : `the query has ${amount} ${nouns[what]}, and may have at most ${limit}; ${remedy}`;
  return new RequestError("QUERY_TOO_COMPLEX", message, { [what]: found, limit });
}
