import { GraphQLError } from "graphql";
import { RequestError } from "../query/request-error.ts";

/**
 * True for an error that is the client's to see: a coded refusal, or GraphQL's own verdict on the document or its
 * variables. Anything else is a fault of ours, and has to be masked before it leaves.
 *
 * @param error as `formatError` of Apollo Server gets it
 */
export function isExpectedError(error: unknown): boolean {
  if (error instanceof RequestError) return true;
  if (!(error instanceof GraphQLError)) return false;
  return error.originalError ? isExpectedError(error.originalError) : true;
}
